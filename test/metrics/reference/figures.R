# Makes figures.csv, what R says of the samples beside it: Rscript figures.R > figures.csv
# Debian: r-base-core, r-cran-survival. The stored figures are those of R 4.2.2 and survival 3.5-3.
suppressPackageStartupMessages(library(survival))

say <- function(figure, sample, key, value) {
  cat(sprintf('%s,%s,%s,%s\n', figure, sample, format(key, trim = TRUE), trimws(formatC(value, digits = 12, format = 'g'))), sep = '')
}
each <- function(file, use) {
  all <- read.csv(file)
  for (name in unique(all$sample)) use(name, all[all$sample == name, ])
}

cat('figure,sample,key,value\n')

each('durations.csv', function(name, rows) {
  fit <- survfit(Surv(days, event) ~ 1, data = rows)
  steps <- summary(fit)
  say('survival', name, steps$time, steps$surv)
  say('survival quantile', name, c(50, 85), quantile(fit, c(0.5, 0.85), conf.int = FALSE))
})

# Type 1 is the inverse of the empirical distribution: nearest rank.
each('lists.csv', function(name, rows) {
  percents <- c(5, 25, 30, 40, 50, 75, 85, 100)
  say('percentile', name, percents, quantile(rows$value, percents / 100, type = 1))
})

# The sum of weeks drawn with replacement, by polynomial multiplication.
sum_of <- function(left, right) {
  total <- numeric(length(left) + length(right) - 1)
  for (i in seq_along(right)) {
    to <- i:(i + length(left) - 1)
    total[to] <- total[to] + left * right[i]
  }
  total
}
each('weeks.csv', function(name, rows) {
  one <- tabulate(rows$completed + 1) / nrow(rows)
  total <- 1
  for (weeks in 1:13) {
    total <- sum_of(total, one)
    if (weeks %in% c(1, 2, 4, 13)) say(paste('total after', weeks), name, seq_along(total) - 1, total)
  }
  counts <- 0:max(rows$completed)
  half <- sapply(counts, function(k) mean(dbinom(k, rows$completed, 0.5)))
  say('total after 0.5', name, counts, half)
})

held <- c(0, 5, 10, 14, 15, 17, 20)
say('held of 20 at 0.85', 'binomial', held, pbinom(held, 20, 0.85))
