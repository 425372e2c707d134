package io.spillover.source.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an answer, decoded by its byte order mark, else by the header, else by what the document declares, else as
 * UTF-8, else as windows-1252.
 *
 * <p>What is declared counts only where the bytes can be that. A text that declares an encoding of single bytes but is UTF-8
 * with more than ASCII in it is UTF-8: by chance that hardly happens.
 *
 * @param guessed whether the text is not what it was declared to be, or has characters that could not be read
 */
public record DecodedText(String text, Charset charset, boolean guessed) {
    private static final int DECLARATION_LENGTH = 2048;
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)"
                    + "|<meta[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that mean a larger set in practice (WHATWG Encoding Standard, 4.2). */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949",
            "iso-8859-9", "windows-1254",
            "tis-620", "x-windows-874");

    /** Byte order marks, the longer before the shorter that begins like it. */
    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-32BE", 0, 0, 0xfe, 0xff),
            new Mark("UTF-32LE", 0xff, 0xfe, 0, 0),
            new Mark("UTF-8", 0xef, 0xbb, 0xbf),
            new Mark("UTF-16BE", 0xfe, 0xff),
            new Mark("UTF-16LE", 0xff, 0xfe));

    /** How "<" or "<?" begins in encodings of wide characters. */
    private static final List<Mark> STARTS = List.of(
            new Mark("UTF-32BE", 0, 0, 0, '<'),
            new Mark("UTF-32LE", '<', 0, 0, 0),
            new Mark("UTF-16BE", 0, '<', 0),
            new Mark("UTF-16LE", '<', 0));

    private static final class Mark {
        private final Charset charset;
        private final int[] octets;

        Mark(String charset, int... octets) {
            this.charset = Charset.forName(charset);
            this.octets = octets;
        }

        boolean begins(byte[] bytes) {
            if (bytes.length < octets.length) {
                return false;
            }
            for (int i = 0; i < octets.length; i++) {
                if ((bytes[i] & 0xff) != octets[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    public static DecodedText of(Body body, ContentType type) {
        DecodedText decoded = decoded(body.bytes(), type);
        return new DecodedText(withoutControls(decoded.text), decoded.charset, decoded.guessed);
    }

    /** Quotes of windows-1252 that were taken for ISO 8859-1 on their way are control characters that no text has. */
    private static String withoutControls(String text) {
        if (text.chars().noneMatch(DecodedText::isControl)) {
            return text;
        }
        StringBuilder better = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> better.append(
                        isControl(c) ? new String(new byte[] {(byte) c}, WINDOWS_1252) : String.valueOf((char) c)));
        return better.toString();
    }

    private static boolean isControl(int c) {
        return c >= 0x80 && c < 0xa0;
    }

    private static DecodedText decoded(byte[] bytes, ContentType type) {
        Optional<Mark> mark = first(MARKS, bytes);
        if (mark.isPresent()) {
            Charset charset = mark.get().charset;
            byte[] rest = Arrays.copyOfRange(bytes, mark.get().octets.length, bytes.length);
            return strict(rest, charset)
                    .map(text -> new DecodedText(text, charset, false))
                    .orElseGet(() -> new DecodedText(new String(rest, charset), charset, true));
        }
        Optional<Mark> start = first(STARTS, bytes);
        if (start.isPresent()) {
            Charset charset = start.get().charset;
            return new DecodedText(new String(bytes, charset), charset, false);
        }
        return withoutMark(bytes, type.charset());
    }

    private static DecodedText withoutMark(byte[] bytes, Optional<String> header) {
        Optional<String> name = header.or(() -> declared(bytes));
        Optional<Charset> charset =
                header.flatMap(DecodedText::named).or(() -> declared(bytes).flatMap(DecodedText::named));
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()
                && !charset.filter(DecodedText::hasNothingInCommonWithUtf8).isPresent()) {
            boolean expected = charset.map(given -> given.equals(StandardCharsets.UTF_8) || isAscii(utf8.get()))
                    .orElse(name.isEmpty());
            Charset told = isAscii(utf8.get()) ? charset.orElse(StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
            return new DecodedText(utf8.get(), told, !expected);
        }
        Optional<DecodedText> asDeclared =
                charset.flatMap(given -> strict(bytes, given).map(text -> new DecodedText(text, given, false)));
        return asDeclared
                .or(() -> utf8.map(text -> new DecodedText(text, StandardCharsets.UTF_8, true)))
                .orElseGet(() -> {
                    Charset best = charset.filter(given -> !given.equals(StandardCharsets.UTF_8))
                            .orElse(WINDOWS_1252);
                    return new DecodedText(new String(bytes, best), best, true);
                });
    }

    /** Encodings whose bytes may be valid UTF-8 by chance: escapes and wide characters. */
    private static boolean hasNothingInCommonWithUtf8(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-2022") || name.startsWith("utf-7") || name.startsWith("ibm") || isWide(name);
    }

    private static boolean isWide(String name) {
        return name.startsWith("utf-16") || name.startsWith("utf-32");
    }

    /** What the document itself says, if it can be read at all before it is decoded; wide characters can't. */
    private static Optional<String> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_LENGTH), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.find()) {
            return Optional.empty();
        }
        String name = declaration.group(1) == null ? declaration.group(2) : declaration.group(1);
        return Optional.of(name).filter(given -> !isWide(given.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Charset> named(String name) {
        try {
            String lower = name.strip().toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static Optional<Mark> first(List<Mark> marks, byte[] bytes) {
        return marks.stream().filter(mark -> mark.begins(bytes)).findFirst();
    }
}
