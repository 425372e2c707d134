package io.spillover.source.feed;

import io.spillover.source.fetch.Body;
import io.spillover.source.fetch.ContentType;
import io.spillover.source.fetch.DecodedText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of feedparser's tests: a feed that opens with a comment on how it is served and what is expected of it. */
record FeedSample(Path file, DecodedText decoded, Feed feed) {
    private static final String SERVER = "http://127.0.0.1:8097/";
    private static final Pattern HEADER =
            Pattern.compile("^\\s*Header:\\s*([\\w-]+)\\s*:\\s*(.*?)\\s*$", Pattern.MULTILINE);
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->|$)", Pattern.MULTILINE);

    static FeedSample read(Path file, Path root) throws IOException {
        Body body = Body.of(Files.readAllBytes(file));
        String comment = DecodedText.of(body, ContentType.UNKNOWN).text();
        ContentType type = header(comment, "content-type").map(ContentType::of).orElse(ContentType.UNKNOWN);
        URI location = URI.create(SERVER + root.relativize(file).toString().replace(' ', '-'));
        URI base = header(comment, "content-location").map(location::resolve).orElse(location);
        DecodedText decoded = DecodedText.of(body, type);
        return new FeedSample(file, decoded, new FeedReader().read(decoded.text(), base));
    }

    private static Optional<String> header(String comment, String name) {
        return HEADER.matcher(comment)
                .results()
                .filter(header -> header.group(1).equalsIgnoreCase(name))
                .map(header -> header.group(2))
                .findFirst();
    }

    /** What is expected, as a Python expression; empty where nothing is. */
    String expected() {
        Matcher expect = EXPECT.matcher(decoded.text().replace("\"}", "\" }"));
        return expect.find() ? expect.group(1) : "";
    }
}
