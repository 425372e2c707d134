package io.spillover.source.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people and pages write them: with spaces, letters of all scripts, and characters that want encoding. */
public final class WebAddress {
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?#%[]";
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern AUTHORITY = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//([^/?#]*)");

    private WebAddress() {}

    /** Empty where even a browser could not make an address of it. */
    public static Optional<URI> parse(String written) {
        try {
            return Optional.of(new URI(encoded(withAsciiHost(written.strip()))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address seen from another one, as RFC 3986 has it; empty where it can't be had. */
    public static Optional<URI> resolve(URI base, String written) {
        return parse(written).map(address -> resolve(base, address));
    }

    /** {@link URI#resolve} follows an older RFC: it loses the last part of the path before a mere query, and a path's first slash. */
    private static URI resolve(URI base, URI address) {
        if (address.toString().isEmpty()) {
            return base;
        }
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        boolean onlyQuery = !address.isAbsolute()
                && address.getRawAuthority() == null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() != null;
        if (onlyQuery) {
            return base.resolve(path.substring(path.lastIndexOf('/') + 1) + address);
        }
        return path.isEmpty() && base.getRawAuthority() != null
                ? base.resolve("/").resolve(address)
                : base.resolve(address);
    }

    /** The part behind {@code #} is never sent. */
    public static URI withoutFragment(URI address) {
        return address.getRawFragment() == null
                ? address
                : URI.create(address.toString().substring(0, address.toString().indexOf('#')));
    }

    private static String withAsciiHost(String address) {
        Matcher authority = AUTHORITY.matcher(address);
        if (!authority.find() || authority.group(2).chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        String host = IDN.toASCII(authority.group(2)).toLowerCase(Locale.ROOT);
        return address.substring(0, authority.start(2)) + host + address.substring(authority.end(2));
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : STRAY_PERCENT.matcher(address).replaceAll("%25").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else if (c != '\n' && c != '\r' && c != '\t') {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
