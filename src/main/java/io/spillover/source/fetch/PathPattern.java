package io.spillover.source.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of robots.txt: the beginning of a path, in which {@code *} is any run of characters and a {@code $} at the
 * end is the end of the path. Matches in linear time a part, whatever the pattern.
 */
final class PathPattern {
    private static final String KEPT = "-._~!$&'()*+,;=:@/?%[]";

    private final List<String> parts;
    private final boolean toTheEnd;
    private final int length;

    private PathPattern(List<String> parts, boolean toTheEnd, int length) {
        this.parts = parts;
        this.toTheEnd = toTheEnd;
        this.length = length;
    }

    static PathPattern of(String pattern) {
        boolean toTheEnd = pattern.endsWith("$");
        String start = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
        String encoded = encoded(start);
        return new PathPattern(
                List.of(encoded.split("\\*", -1)), toTheEnd, encoded(pattern).length());
    }

    /** In octets, as the RFC counts which of two is the longer. */
    int length() {
        return length;
    }

    boolean matches(String rawPath) {
        String path = encoded(rawPath);
        if (!path.startsWith(parts.get(0))) {
            return false;
        }
        int at = parts.get(0).length();
        int last = parts.size() - 1;
        for (int i = 1; i < last; i++) {
            int found = path.indexOf(parts.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + parts.get(i).length();
        }
        return last == 0 ? !toTheEnd || at == path.length() : endsWith(path, at, parts.get(last));
    }

    private boolean endsWith(String path, int at, String end) {
        return toTheEnd ? path.length() - end.length() >= at && path.endsWith(end) : path.indexOf(end, at) >= 0;
    }

    /** Percent-encoded the same way on both sides: upper-case digits, and what needs no encoding decoded. */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        byte[] octets = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0xff;
            if (octet == '%' && i + 2 < octets.length && isHex(octets[i + 1]) && isHex(octets[i + 2])) {
                int value = Integer.parseInt(new String(octets, i + 1, 2, StandardCharsets.US_ASCII), 16);
                encoded.append(isUnreserved(value) ? String.valueOf((char) value) : percent(value));
                i += 2;
            } else if (octet < 0x80 && (isUnreserved(octet) || KEPT.indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append(percent(octet));
            }
        }
        return encoded.toString();
    }

    private static String percent(int octet) {
        return String.format(Locale.ROOT, "%%%02X", octet);
    }

    private static boolean isHex(byte octet) {
        return Character.digit(octet, 16) >= 0;
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= '0' && octet <= '9')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || "-._~".indexOf(octet) >= 0;
    }
}
