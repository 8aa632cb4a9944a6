# Bootstrap stability of k-means on McDonald's by flexclust's procedure, written with R's own kmeans: a second opinion on
# the means of bootFlexclust. Rscript stability.R DATA/segmentation/mcdonalds.csv [k] [runs]
arguments <- commandArgs(TRUE)
k <- if (length(arguments) > 1) as.integer(arguments[2]) else 8L
runs <- if (length(arguments) > 2) as.integer(arguments[3]) else 6L
x <- (as.matrix(read.csv(arguments[1])[, 1:11]) == "Yes") * 1

pairs_of <- function(counts) sum(counts * (counts - 1) / 2)
adjusted_rand <- function(a, b) {
  both <- table(a, b)
  expected <- pairs_of(rowSums(both)) * pairs_of(colSums(both)) / (length(a) * (length(a) - 1) / 2)
  (pairs_of(both) - expected) / ((pairs_of(rowSums(both)) + pairs_of(colSums(both))) / 2 - expected)
}
nearest <- function(centres) {
  max.col(2 * x %*% t(centres) - outer(rep(1, nrow(x)), rowSums(centres^2)), ties.method = "first")
}
labels_of_resample <- function() {
  rows <- sample(nrow(x), replace = TRUE)
  nearest(kmeans(x[rows, ], k, nstart = 10, iter.max = 300, algorithm = "Lloyd")$centers)
}
means <- sapply(seq_len(runs), function(run) {
  set.seed(100 * k + run)
  mean(replicate(100, adjusted_rand(labels_of_resample(), labels_of_resample())))
})
cat(sprintf("k %d: mean %.4f, standard deviation of runs of 100 pairs %.4f (%s)\n", k, mean(means), sd(means),
            paste(sprintf("%.4f", means), collapse = " ")))
