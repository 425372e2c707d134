package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();

    @Test
    void what_is_logged_is_in_the_file_with_its_day() throws IOException {
        Path file = folder.resolve("spillover.log");
        write(new LogFile(file), 1);
        assertThat(Files.readString(file)).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+\\S+ WARN  wire: Line 0 of the log\n");
    }

    private void write(LogFile file, int lines) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        RollingFileAppender<ILoggingEvent> appender = file.appender(context);
        Logger logger = context.getLogger("wire");
        logger.addAppender(appender);
        for (int i = 0; i < lines; i++) {
            logger.warn("Line {} of the log", i);
        }
        context.stop();
    }
}
