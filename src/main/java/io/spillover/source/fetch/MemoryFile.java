package io.spillover.source.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers in a JSON file.
 *
 * <p>Nothing is written before {@link #save}, which is to be called when what was read is committed: a run that broke off
 * is then made again whole. Pages and entries that were not met for {@value #DAYS_KEPT} days are left out, so the file does
 * not grow with the years. A file that is missing or damaged is an empty memory: all is asked for once more. One process
 * owns a file; within it an instance is safe for all threads.
 */
public final class MemoryFile implements FetchMemory {
    private static final int DAYS_KEPT = 60;
    private static final String PAGES = "pages";
    private static final String ENTRIES = "entries";
    private static final String ROBOTS = "robots";
    private static final String HOLDS = "holds";
    private static final String MET = "met";
    private static final String UNTIL = "until";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final InstantSource clock;
    private final ObjectNode root;

    private MemoryFile(Path file, InstantSource clock, ObjectNode root) {
        this.file = file;
        this.clock = clock;
        this.root = root;
    }

    public static MemoryFile open(Path file, InstantSource clock) {
        return new MemoryFile(file, clock, read(file));
    }

    private static ObjectNode read(Path file) {
        ObjectNode root = JSON.createObjectNode();
        if (Files.exists(file)) {
            try {
                JsonNode kept = JSON.readTree(file.toFile());
                for (String part : List.of(PAGES, ENTRIES, ROBOTS, HOLDS)) {
                    if (kept.path(part) instanceof ObjectNode object) {
                        root.set(part, object);
                    }
                }
            } catch (JsonProcessingException e) {
                root.removeAll();
            } catch (IOException e) {
                throw new SpilloverException(
                        Kind.UNREADABLE_INPUT,
                        "What was fetched before cannot be read from " + file + " (" + e.getMessage()
                                + "); check its permissions, or remove it to fetch all anew.",
                        e);
            }
        }
        return root;
    }

    /** Writes all at once: who reads the file sees the old or the new, never a half. */
    public synchronized void save() {
        leaveOutOld(PAGES);
        leaveOutOld(ENTRIES);
        leaveOutPast(ROBOTS);
        leaveOutPast(HOLDS);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writeValueAsBytes(root));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.STORE_UNAVAILABLE,
                    "What was fetched cannot be noted in " + file + " (" + e.getMessage()
                            + "); check the space and the permissions there.",
                    e);
        }
    }

    @Override
    public synchronized Optional<Validators> page(URI address) {
        return met(PAGES, address.toString())
                .map(page -> new Validators(
                        text(page, "etag"),
                        text(page, "lastModified"),
                        page.path("hash").asText()));
    }

    @Override
    public synchronized void rememberPage(URI address, Validators validators) {
        ObjectNode page = JSON.createObjectNode();
        validators.etag().ifPresent(value -> page.put("etag", value));
        validators.lastModified().ifPresent(value -> page.put("lastModified", value));
        page.put("hash", validators.hash());
        part(PAGES).set(address.toString(), page.put(MET, now()));
    }

    @Override
    public synchronized void forgetPage(URI address) {
        part(PAGES).remove(address.toString());
    }

    @Override
    public synchronized Optional<String> entry(String link) {
        return met(ENTRIES, link).map(entry -> entry.path("stamp").asText());
    }

    @Override
    public synchronized void rememberEntry(String link, String stamp) {
        part(ENTRIES).set(link, JSON.createObjectNode().put("stamp", stamp).put(MET, now()));
    }

    @Override
    public synchronized Optional<Robots> robots(String origin) {
        return Optional.of(part(ROBOTS).path(origin)).flatMap(kept -> until(kept)
                .map(until -> new Robots(kept.path("text").asText(), until)));
    }

    @Override
    public synchronized void rememberRobots(String origin, Robots robots) {
        part(ROBOTS)
                .set(
                        origin,
                        JSON.createObjectNode()
                                .put("text", robots.text())
                                .put(UNTIL, robots.until().toString()));
    }

    @Override
    public synchronized Optional<Instant> heldUntil(String host) {
        return until(part(HOLDS).path(host));
    }

    @Override
    public synchronized void hold(String host, Instant until) {
        part(HOLDS).set(host, JSON.createObjectNode().put(UNTIL, until.toString()));
    }

    private ObjectNode part(String name) {
        return root.withObjectProperty(name);
    }

    private Optional<ObjectNode> met(String part, String key) {
        if (part(part).path(key) instanceof ObjectNode kept) {
            return Optional.of(kept.put(MET, now()));
        }
        return Optional.empty();
    }

    private String now() {
        return clock.instant().toString();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private void leaveOutOld(String part) {
        leaveOutBefore(part, MET, clock.instant().minus(Duration.ofDays(DAYS_KEPT)));
    }

    private void leaveOutPast(String part) {
        leaveOutBefore(part, UNTIL, clock.instant());
    }

    private void leaveOutBefore(String part, String field, Instant limit) {
        List<String> old = new ArrayList<>();
        part(part).properties().forEach(each -> {
            if (instant(each.getValue(), field)
                    .filter(when -> !when.isBefore(limit))
                    .isEmpty()) {
                old.add(each.getKey());
            }
        });
        part(part).remove(old);
    }

    private static Optional<Instant> until(JsonNode node) {
        return instant(node, UNTIL);
    }

    private static Optional<Instant> instant(JsonNode node, String field) {
        try {
            return text(node, field).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
