package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final int ABOUT_A_MEGABYTE = 1_000_000;

    @TempDir
    private Path folder;

    private final InOrder context = new InOrder();
    private final Logger logger = context.getLogger("wire");

    @SuppressWarnings("NullAway.Init") // in begin()
    private RollingFileAppender<ILoggingEvent> appender;

    @BeforeEach
    void begin() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.start(); // else it has nothing to stop, and does not wait for what compresses
        appender = new LogFile(folder.resolve("spillover.log")).appender(context);
        logger.addAppender(appender);
    }

    @AfterEach
    void end() {
        context.stop();
    }

    @Test
    void what_is_logged_is_in_the_file_with_its_day() throws IOException {
        logger.warn("Line {} of the log", 0);
        assertThat(Files.readString(folder.resolve("spillover.log")))
                .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\S+ WARN  wire: Line 0 of the log\n");
    }

    @Test
    void a_log_that_has_grown_too_long_goes_on_in_a_new_file_and_the_old_one_is_compressed() throws IOException {
        for (int i = 0; i < 12; i++) {
            logger.warn("{}: {}", i, "x".repeat(ABOUT_A_MEGABYTE));
        }
        context.stop();
        assertThat(Files.size(folder.resolve("spillover.log"))).isLessThan(2 * ABOUT_A_MEGABYTE);
        List<Path> older = older();
        assertThat(older).singleElement().asString().matches(".*spillover\\.log\\.\\d{4}-\\d\\d-\\d\\d\\.0\\.gz");
        assertThat(unpacked(older.get(0))).contains(" 0: xxx").hasSizeGreaterThan(9 * ABOUT_A_MEGABYTE);
    }

    @Test
    void every_day_has_a_file_of_its_own_and_those_of_more_than_thirty_days_ago_go() throws Exception {
        for (int day = 0; day < 40; day++) {
            logger.warn("Day {}", day);
            context.awaitQuiet();
            setTime(Instant.now().plus(Duration.ofDays(day + 1L)));
        }
        logger.warn("Today");
        context.stop();
        assertThat(Files.readString(folder.resolve("spillover.log"))).endsWith("Today\n");
        assertThat(older()).hasSize(30);
        assertThat(unpacked(older().get(29))).endsWith("Day 39\n");
    }

    private void setTime(Instant now) {
        ((TimeBasedRollingPolicy<?>) appender.getRollingPolicy())
                .getTimeBasedFileNamingAndTriggeringPolicy()
                .setCurrentTime(now.toEpochMilli());
    }

    private List<Path> older() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * What compresses and what deletes is done one after the other, and is done when the next day begins, as where days are a
     * day long. Forty of them in a moment would meet a race of Logback's: who logs and what deletes reckon with one calendar,
     * so that a file of another day may go.
     */
    private static final class InOrder extends LoggerContext {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        @Override
        public ExecutorService getExecutorService() {
            return thread;
        }

        @Override
        public ExecutorService getAlternateExecutorService() {
            return thread;
        }

        void awaitQuiet() throws ExecutionException, InterruptedException {
            thread.submit(() -> {}).get();
        }

        @Override
        public void stop() {
            super.stop();
            thread.shutdown();
        }
    }
}
