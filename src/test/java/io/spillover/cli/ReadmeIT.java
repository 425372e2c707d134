package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README tells a reader to type works, from the layout that the build leaves. */
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final Path LAYOUT = Path.of(System.getProperty("spillover.layout", "target/spillover"));
    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    private static final int LINES_OF_A_SCREEN = 60;

    @TempDir
    private static Path folder;

    private record Result(int exitCode, String out) {}

    @BeforeAll
    static void ingestTheSample() throws IOException, InterruptedException {
        Result result = run("spillover ingest target/spillover/samples/azure-china.txt");
        assertThat(result.exitCode()).as(result.out()).isZero();
    }

    static Stream<String> commands() throws IOException {
        return SHELL_BLOCK
                .matcher(Files.readString(README))
                .results()
                .map(MatchResult::group)
                .flatMap(String::lines)
                .filter(line -> line.startsWith("spillover "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_tour_ends_well_and_prints_what_it_does_not_write(String command) throws Exception {
        Result result = run(command);
        assertThat(result.exitCode()).as(result.out()).isZero();
        assertThat(result.out().isBlank()).isEqualTo(command.contains("--output"));
    }

    @Test
    void the_tour_shows_facts_verdict_explain_query_and_export() throws IOException {
        List<String> commands = commands().toList();
        assertThat(commands)
                .anyMatch(command -> command.startsWith("spillover facts"))
                .anyMatch(command -> command.startsWith("spillover verdict"))
                .anyMatch(command -> command.startsWith("spillover explain"))
                .anyMatch(command -> command.startsWith("spillover query"))
                .anyMatch(command -> command.startsWith("spillover export"));
    }

    @Test
    void the_first_command_shows_the_verdicts_that_the_README_shows_within_a_screen() throws Exception {
        Result result = run("spillover ingest --dry-run target/spillover/samples/azure-china.txt");
        assertThat(cryptoVerdicts(result.out())).hasSize(2).isEqualTo(cryptoVerdicts(Files.readString(README)));
        assertThat(result.out().lines().count()).isLessThanOrEqualTo(LINES_OF_A_SCREEN);
    }

    /** Target, horizon and label: what no small change of a weight moves. */
    private static List<String> cryptoVerdicts(String text) {
        return Pattern.compile("(?m)^ +crypto +(?:short|long) +\\w+")
                .matcher(text)
                .results()
                .map(line -> line.group().strip().replaceAll(" +", " "))
                .toList();
    }

    private static Result run(String command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        Map<String, String> environment = process.environment();
        environment.put("SPILLOVER_STORE", folder.resolve("store").toString());
        environment.merge("PATH", "", (path, none) -> LAYOUT.resolve("bin").toAbsolutePath() + ":" + path);
        Process running = process.start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).as(command).isTrue();
        return new Result(running.exitValue(), Files.readString(out));
    }
}
