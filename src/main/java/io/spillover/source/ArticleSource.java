package io.spillover.source;

import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.fetch.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Reads what a user names: a file, a folder with all below it, a pattern such as {@code news/*.txt}, an address of the web,
 * or {@code -} for standard input.
 *
 * <p>A folder or pattern takes files that end with .txt, .text, .md or .jsonl, in the order of their paths; a file that is
 * named may have any ending, and has an article a line where that is .jsonl. An address is that of a page, a feed, a sitemap,
 * a text or JSON lines. Nothing is thrown for an input that cannot be read: it is a {@link Read.Failed} of its own, and the
 * others are read all the same. The stream reads lazily; it is to be used by one thread.
 */
public final class ArticleSource {

    /** How a user names standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+://.*");
    /** What messages call it, and where its article is said to be from. */
    static final String STANDARD_INPUT_NAME = "standard input";

    private final TextReader reader;
    private final InputStream standardInput;
    private final Optional<WebSource> web;
    private final Optional<WatchedFiles> watched;

    /** @param published the date of articles that have none of their own */
    public ArticleSource(InputStream standardInput, Optional<LocalDate> published) {
        this(standardInput, published, Optional.empty(), Optional.empty());
    }

    /**
     * @param web how addresses are read; without it they are refused
     * @param watched how files are read that were read before; without it all are read anew, and a folder without an article
     *     is a failure
     */
    public ArticleSource(
            InputStream standardInput,
            Optional<LocalDate> published,
            Optional<Web> web,
            Optional<WatchedFiles> watched) {
        this.reader = new TextReader(new Articles(new ArticleLayout()), new ForeignLanguage(), published);
        this.standardInput = standardInput;
        this.web = web.map(way -> new WebSource(way, reader));
        this.watched = watched;
    }

    /** Whether what a user names is an address, so that reading it takes the network. */
    public static boolean isAddress(String spec) {
        return ADDRESS.matcher(spec).matches();
    }

    /** What comes of reading one input that a user named. */
    public Stream<Read> read(String spec) {
        if (spec.equals(STANDARD_INPUT)) {
            return Stream.of(standardInput).map(stream -> reader.read(STANDARD_INPUT_NAME, stream));
        }
        if (spec.isBlank()) {
            return failed(spec, "An input's name is empty; name a file, a folder, a pattern or - for standard input.");
        }
        if (isAddress(spec)) {
            return address(spec);
        }
        ArticleFiles found = files(spec);
        List<Path> files = found.files();
        boolean named = !files.isEmpty() && files.equals(List.of(Path.of(spec)));
        return Stream.concat(
                found.failures().stream(),
                Succession.of(
                        named
                                ? files
                                : watched.map(before -> before.whole(files)).orElse(files),
                        this::file));
    }

    /** The files that a path or a pattern means, for who has them read elsewhere; where there is none, why. */
    public ArticleFiles files(String spec) {
        try {
            return pathOrPattern(spec);
        } catch (InvalidPathException | PatternSyntaxException e) {
            return none(spec, "\"" + spec + "\" is neither a path nor a valid pattern; check its spelling.");
        } catch (IOException e) {
            return none(spec, "Cannot list " + spec + " (" + e.getMessage() + "); check its permissions.");
        }
    }

    /**
     * What comes of reading a file that was found elsewhere.
     *
     * @param name what the user knows it by
     */
    public Stream<Read> read(Path file, String name) {
        if (!ArticleFiles.hasEnding(file, "jsonl") || !Files.isRegularFile(file)) {
            return Stream.of(file).map(path -> reader.read(path, name));
        }
        try {
            return new JsonLines(reader).read(name, BoundedLines.of(Files.newInputStream(file)));
        } catch (IOException e) {
            return failed(
                    name, "The file " + name + " cannot be read (" + e.getMessage() + "); check its permissions.");
        }
    }

    /**
     * What comes of reading a message that holds an article as a line of a {@code .jsonl} file does.
     *
     * @param place what the user knows it by
     */
    public Read message(String place, String json) {
        return new JsonLines(reader).message(place, json);
    }

    private Stream<Read> address(String spec) {
        Optional<URI> address = WebAddress.parse(spec);
        if (address.isEmpty()) {
            return failed(spec, spec + " is no address; check its spelling.");
        }
        return web.map(way -> way.read(address.get()))
                .orElseGet(() ->
                        failed(spec, spec + " is an address; save the text of its page to a file and name that."));
    }

    private Stream<Read> file(Path path) {
        return watched.map(before -> before.read(path, () -> read(path, path.toString())))
                .orElseGet(() -> read(path, path.toString()));
    }

    private ArticleFiles pathOrPattern(String spec) throws IOException {
        Matcher wildcard = WILDCARD.matcher(spec);
        boolean hasWildcard = wildcard.find();
        if (hasWildcard && !Files.exists(Path.of(spec))) {
            return pattern(spec, wildcard.start());
        }
        Path path = Path.of(spec);
        if (!Files.isDirectory(path)) {
            return new ArticleFiles(List.of(path), List.of());
        }
        return orWhyNone(
                ArticleFiles.below(path, file -> true),
                spec,
                "The folder " + path
                        + " holds no article; put .txt, .md or .jsonl files into it, or name another folder.");
    }

    /** The folder before the first wildcard is walked, so that a pattern costs no more than what it can match. */
    private ArticleFiles pattern(String spec, int wildcard) throws IOException {
        int slash = spec.lastIndexOf('/', wildcard);
        Path root = Path.of(slash < 0 ? "" : spec.substring(0, slash + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + spec.substring(slash + 1));
        return orWhyNone(
                ArticleFiles.below(root, file -> matcher.matches(root.relativize(file))),
                spec,
                "No article matches \"" + spec
                        + "\"; check the pattern, whose files must end with .txt, .md or .jsonl.");
    }

    private ArticleFiles orWhyNone(ArticleFiles found, String spec, String whenNone) {
        boolean none =
                watched.isEmpty() && found.files().isEmpty() && found.failures().isEmpty();
        return none ? none(spec, whenNone) : found;
    }

    private static ArticleFiles none(String spec, String reason) {
        return new ArticleFiles(List.of(), List.of(new Read.Failed(spec, reason, Kind.UNREADABLE_INPUT)));
    }

    private static Stream<Read> failed(String spec, String reason) {
        return Stream.of(new Read.Failed(spec, reason, Kind.UNREADABLE_INPUT));
    }
}
