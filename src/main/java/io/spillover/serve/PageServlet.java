package io.spillover.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files of the pages, from the application's jar. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "mjs", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "json", "application/json;charset=UTF-8",
            "md", "text/plain;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8");

    private final String first;

    /** @param first the file shown where an address names none */
    PageServlet(String first) {
        this.first = first;
    }

    /** Whether there is a file of the pages at a path, as a request writes it. */
    static boolean hasFile(String path) {
        return path.equals("/")
                || path.equals("/api")
                || (isName(path)
                        && TYPES.containsKey(path.substring(path.lastIndexOf('.') + 1))
                        && PageServlet.class.getResource("/web" + path) != null);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String file = path.equals("/") ? first : path.equals("/favicon.ico") ? "/icon.svg" : path;
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        try (InputStream content = isName(file) ? PageServlet.class.getResourceAsStream("/web" + file) : null) {
            if (content == null || type == null) {
                new Refused(HttpServletResponse.SC_NOT_FOUND, "There is nothing at " + path + "; the page is at /.")
                        .tell(request, response);
                return;
            }
            response.setContentType(type);
            content.transferTo(response.getOutputStream());
        }
    }

    /** Parts of letters, digits and a few signs, none of which leads up or hides. */
    private static boolean isName(String file) {
        return file.matches("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");
    }
}
