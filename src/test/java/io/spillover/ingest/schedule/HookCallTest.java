package io.spillover.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookCallTest {
    private static final List<VerdictMove> MOVES = List.of(new VerdictMove(
            "crypto", "short", "neutral", "-0.0625", "bearish", "-0.1700", "policy tension: export controls"));

    private final HookCall hooks = new HookCall(Duration.ofSeconds(20), false);

    @TempDir
    private Path folder;

    @Test
    void a_command_gets_the_change_on_its_standard_input() throws IOException {
        Path told = folder.resolve("told $HOME.json");
        assertThat(hooks.tell(new Hook.Command(List.of("dd", "status=none", "of=" + told)), "wire", MOVES))
                .isEmpty();
        assertThat(Files.readString(told))
                .isEqualTo("{\"job\":\"wire\",\"changes\":[{\"target\":\"crypto\",\"horizon\":\"short\","
                        + "\"labelBefore\":\"neutral\",\"scoreBefore\":\"-0.0625\",\"label\":\"bearish\","
                        + "\"score\":\"-0.1700\",\"reason\":\"policy tension: export controls\"}]}\n");
    }

    @Test
    void a_command_that_takes_too_long_is_ended() {
        HookCall hurried = new HookCall(Duration.ofMillis(50), false);
        assertThat(hurried.tell(new Hook.Command(List.of("sleep", "600")), "wire", MOVES))
                .hasValueSatisfying(told -> assertThat(told).contains("sleep 600 took longer than"));
    }

    @Test
    void a_command_that_fails_or_is_not_there_is_told() {
        assertThat(hooks.tell(new Hook.Command(List.of("false")), "wire", MOVES))
                .hasValueSatisfying(told -> assertThat(told).contains("false ended with 1"));
        assertThat(hooks.tell(new Hook.Command(List.of("/no/such")), "wire", MOVES))
                .hasValueSatisfying(told -> assertThat(told).contains("/no/such could not be called"));
    }

    @Test
    void a_webhook_gets_the_change_where_private_addresses_are_allowed() throws IOException {
        List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/ok") ? 204 : 302, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            HookCall allowed = new HookCall(Duration.ofSeconds(20), true);
            assertThat(allowed.tell(Hook.Webhook.of(address + "/ok"), "wire", MOVES))
                    .isEmpty();
            assertThat(bodies).singleElement().asString().contains("\"label\":\"bearish\"");
            assertThat(allowed.tell(Hook.Webhook.of(address + "/moved"), "wire", MOVES))
                    .hasValueSatisfying(told -> assertThat(told).contains("answered with status 302"));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://10.1.2.3/x",
                "http://169.254.169.254/latest",
                "http://[::1]/x",
                "http://[fd00::1]/x",
                "http://100.64.0.1/x",
                "http://0.0.0.0/x"
            })
    void a_private_address_is_refused(String address) {
        assertThat(hooks.tell(Hook.Webhook.of(address), "wire", MOVES))
                .hasValueSatisfying(told -> assertThat(told).contains("private-webhooks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "example.org",
                "https://me:secret@example.org/",
                "http://",
                "::"
            })
    void an_address_that_is_none_of_the_web_is_told(String address) {
        assertThatExceptionOfType(SpilloverException.class)
                .isThrownBy(() -> Hook.Webhook.of(address))
                .withMessageContaining("such as https")
                .withMessageContaining(address);
    }
}
