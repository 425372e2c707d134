package io.spillover.ingest.schedule;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.net.URI;
import java.util.List;

/** Who is told when the verdict on a watched target changes. */
public sealed interface Hook {

    /** As a person would write it. */
    String words();

    /**
     * A program, which gets the change as JSON on its standard input; no shell sees it.
     *
     * @param program its name or path, then its arguments
     */
    record Command(List<String> program) implements Hook {
        public Command {
            program = List.copyOf(program);
            if (program.isEmpty() || program.get(0).isBlank()) {
                throw new SpilloverException(
                        Kind.USAGE, "A hook needs a program to run; name one, such as ./notify.sh.");
            }
        }

        @Override
        public String words() {
            return String.join(" ", program);
        }
    }

    /** An address, to which the change is posted as JSON. */
    record Webhook(URI address) implements Hook {
        public Webhook {
            boolean isWeb =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "A webhook cannot be '" + address
                                + "'; give an address without a password, such as https://example.org/changes.");
            }
        }

        /** Reads an address; a mistake is told as one of usage. */
        public static Webhook of(String address) {
            try {
                return new Webhook(URI.create(address));
            } catch (IllegalArgumentException wrong) {
                throw new SpilloverException(
                        Kind.USAGE,
                        "'" + address + "' is no address; give one such as https://example.org/changes.",
                        wrong);
            }
        }

        @Override
        public String words() {
            return address.toString();
        }
    }
}
