package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.export.Export;
import io.spillover.export.ExportFormat;
import io.spillover.export.ExportRequest;
import io.spillover.graph.AsOf;
import io.spillover.graph.KnowledgeGraph;
import io.spillover.verdict.KeptPast;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exports as downloads at {@code /api/export}: written whole before the first byte is sent, so that none is cut short. */
final class DownloadServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST_DEPTH = 5;

    private final transient KnowledgeGraph graph;
    private final transient KeptPast past;

    DownloadServlet(KnowledgeGraph graph, KeptPast past) {
        this.graph = graph;
        this.past = past;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path whole = Files.createTempFile("spillover-export", "");
        try {
            Parameters asked = Parameters.of(request);
            ExportFormat format = format(asked);
            if (asked.day("asOf").isPresent()) {
                past.asOf(
                        new AsOf(asked.day("asOf").orElseThrow(), AsOf.Time.PUBLISHED),
                        then -> write(then, format, asked, whole));
            } else {
                write(graph, format, asked, whole);
            }
            String type = format.mediaType() + (format.isText() ? ";charset=UTF-8" : "");
            response.setContentType(type);
            response.setContentLengthLong(Files.size(whole));
            response.setHeader("Content-Disposition", "attachment; filename=\"spillover." + format.extension() + "\"");
            Files.copy(whole, response.getOutputStream());
        } catch (Missing missing) {
            AnswerServlet.refuse(response, HttpServletResponse.SC_NOT_FOUND, missing);
        } catch (SpilloverException refused) {
            AnswerServlet.refuse(response, HttpServletResponse.SC_BAD_REQUEST, refused);
        } finally {
            Files.delete(whole);
        }
    }

    private static ExportFormat format(Parameters asked) {
        String wanted = asked.needed("format");
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.toString().equals(wanted) && !format.isFolder())
                .findFirst()
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE,
                        "There is no download in the format '" + wanted + "'; there are "
                                + Arrays.stream(ExportFormat.values())
                                        .filter(format -> !format.isFolder())
                                        .map(ExportFormat::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean write(KnowledgeGraph graph, ExportFormat format, Parameters asked, Path file) {
        ExportRequest request = new ExportRequest(
                asked.text("focus").map(new Things(graph)::known),
                asked.number("depth", 1, MOST_DEPTH),
                asked.text("only").filter("inferred"::equals).isPresent(),
                false);
        try (OutputStream out = Files.newOutputStream(file)) {
            Optional<String> note = new Export(graph).write(format, request, out);
            return note.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
