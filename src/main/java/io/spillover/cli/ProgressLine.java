package io.spillover.cli;

import io.spillover.ingest.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A line on standard error that tells a person how many articles are through; nothing where nobody watches. */
final class ProgressLine implements Progress, AutoCloseable {
    private final @Nullable ProgressBar bar;

    private ProgressLine(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressLine on(boolean interactive) {
        return new ProgressLine(
                interactive
                        ? new ProgressBarBuilder()
                                .setTaskName("Reading")
                                .setUnit(" articles", 1)
                                .setStyle(ProgressBarStyle.ASCII)
                                .clearDisplayOnFinish()
                                .build()
                        : null);
    }

    @Override
    public void done(String name) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
