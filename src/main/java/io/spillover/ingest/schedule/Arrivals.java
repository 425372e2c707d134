package io.spillover.ingest.schedule;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices files that come into folders, and into all folders below these, on a thread of its own.
 *
 * <p>What cannot be watched is logged and left out: its jobs run in their times all the same. Safe for all threads.
 */
final class Arrivals implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final long TRY_AGAIN_MILLISECONDS = 500;

    private final WatchService service;
    private final Predicate<String> hearer;
    private final Map<WatchKey, Set<String>> jobs = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::listen, "arrivals");

    /** @param hearer is told the name of a job for which a file has come; where it cannot take it now, it is told again */
    Arrivals(Predicate<String> hearer) throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
        this.hearer = hearer;
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches the folders that a job reads, from now on. */
    void watch(Job job) {
        for (String source : job.sources()) {
            try {
                watch(Path.of(source), Set.of(job.name()));
            } catch (InvalidPathException pattern) {
                log.debug("{} is no folder to watch", source);
            }
        }
    }

    private void watch(Path folder, Set<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                    WatchKey key = each.register(
                            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                    jobs.computeIfAbsent(key, none -> ConcurrentHashMap.newKeySet())
                            .addAll(names);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unwatched) {
            log.warn("The folder {} cannot be watched; it is read in the times of its job", folder, unwatched);
        }
    }

    private void listen() {
        Set<String> arrived = new HashSet<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                WatchKey key = arrived.isEmpty()
                        ? service.take()
                        : service.poll(TRY_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    arrived.addAll(names(key));
                }
                arrived.removeIf(hearer);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> names(WatchKey key) {
        Set<String> names = jobs.getOrDefault(key, Set.of());
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && key.watchable() instanceof Path folder) {
                watch(folder.resolve(name), names);
            }
        }
        if (!key.reset()) {
            jobs.remove(key);
        }
        return new HashSet<>(names);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            service.close();
        } catch (IOException failed) {
            log.debug("Folders are watched still", failed);
        }
    }
}
