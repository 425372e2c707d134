package io.spillover.source.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in the process's own memory. */
final class PassingMemory implements FetchMemory {
    private final Map<URI, Validators> pages = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new ConcurrentHashMap<>();
    private final Map<String, Robots> robots = new ConcurrentHashMap<>();
    private final Map<String, Instant> holds = new ConcurrentHashMap<>();

    @Override
    public Optional<Validators> page(URI address) {
        return Optional.ofNullable(pages.get(address));
    }

    @Override
    public void rememberPage(URI address, Validators validators) {
        pages.put(address, validators);
    }

    @Override
    public void forgetPage(URI address) {
        pages.remove(address);
    }

    @Override
    public Optional<String> entry(String link) {
        return Optional.ofNullable(entries.get(link));
    }

    @Override
    public void rememberEntry(String link, String stamp) {
        entries.put(link, stamp);
    }

    @Override
    public Optional<Robots> robots(String origin) {
        return Optional.ofNullable(robots.get(origin));
    }

    @Override
    public void rememberRobots(String origin, Robots kept) {
        robots.put(origin, kept);
    }

    @Override
    public Optional<Instant> heldUntil(String host) {
        return Optional.ofNullable(holds.get(host));
    }

    @Override
    public void hold(String host, Instant until) {
        holds.put(host, until);
    }
}
