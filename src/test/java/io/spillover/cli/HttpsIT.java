package io.spillover.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading over https from a server whose certificate an authority of one's own has signed, as companies have. */
class HttpsIT {
    private static final String PASSWORD = "changeit";
    private static final String PAGE = """
            <html lang="en"><head><title>Oracle and Aramco</title>
            <meta property="article:published_time" content="2026-01-10"></head>
            <body><article><h1>Oracle and Aramco</h1>
            <p>Oracle sells cloud services to Aramco. Oracle operates data centers in Germany and buys chips from Nvidia.</p>
            <p>Analysts say that export controls could hurt Oracle in China. Revenue of Oracle rose 4 percent to $900 million in
            the third quarter. Shares of Oracle fell 2 percent after Germany tightened its rules.</p>
            </article></body></html>
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // in serve()
    private WireMockServer server;

    @BeforeEach
    void serve() throws Exception {
        makeCertificate();
        server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys().toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD)
                .keystoreType("PKCS12"));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(notFound()));
        server.stubFor(get("/article").willReturn(okForContentType("text/html; charset=utf-8", PAGE)));
        server.stubFor(get("/moved").willReturn(temporaryRedirect(secure("/article"))));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_page_is_read_where_the_certificate_of_its_server_is_trusted_also_after_being_led_there_from_http()
            throws Exception {
        Layout layout = new Layout(folder, "store");
        ProcessBuilder trusting =
                layout.process("ingest", "--allow-private", "http://localhost:" + server.port() + "/moved");
        trusting.environment()
                .put(
                        "SPILLOVER_JAVA_ARGS",
                        "-Djavax.net.ssl.trustStore=" + keys() + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        Layout.Ended ended = layout.run(trusting);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("1 article read: 1 new");
        assertThat(layout.out("facts", "Oracle")).contains("sellsTo", "Aramco");
    }

    @Test
    void one_whose_certificate_is_not_trusted_is_told_and_not_read() throws Exception {
        Layout.Ended ended = new Layout(folder, "store").run("ingest", "--allow-private", secure("/article"));
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.err()).contains("cannot be fetched safely");
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private String secure(String path) {
        return "https://localhost:" + server.httpsPort() + path;
    }

    private Path keys() {
        return folder.resolve("keys.p12");
    }

    private void makeCertificate() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys().toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
