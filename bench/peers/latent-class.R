# flexmix: latent class models of binary items for k = 2 ... 8 with five starts each. Arguments: file, rows, columns.
suppressMessages(library(flexmix))
args <- commandArgs(trailingOnly = TRUE)
rows <- as.integer(args[2])
columns <- as.integer(args[3])
x <- matrix(readBin(args[1], "double", rows * columns), rows, columns, byrow = TRUE)
set.seed(1)
seconds <- system.time(
  fits <- stepFlexmix(x ~ 1, model = FLXMCmvbinary(), k = 2:8, nrep = 5, verbose = FALSE)
)[["elapsed"]]
values <- sapply(fits@models, function(fit) as.numeric(logLik(fit)))
cat(sprintf('\n{"seconds": %.3f, "logLikelihood": [%s]}\n', seconds, paste(sprintf("%.4f", values), collapse = ", ")))
