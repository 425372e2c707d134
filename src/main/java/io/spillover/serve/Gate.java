package io.spillover.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Lets a request through that every one of its checks lets through, before anything is done for it. */
final class Gate implements Filter {

    /** Looks at a request and throws {@link Refused} where it is not to be answered. */
    interface Check {
        void look(HttpServletRequest request);
    }

    private final List<Check> checks;

    Gate(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            checks.forEach(check -> check.look((HttpServletRequest) request));
        } catch (Refused refused) {
            refused.tell((HttpServletRequest) request, (HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }
}
