package io.spillover.source.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Lets requests through to public addresses over http and https, and to private ones only where they are allowed. */
final class Guard {

    /** A request would go where it must not; the message is the whole sentence. */
    static final class Forbidden extends Exception {
        Forbidden(String message) {
            super(message);
        }
    }

    private final Resolver resolver;
    private final boolean allowPrivate;

    Guard(Resolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    /** Why an address is none that could ever be fetched, whatever it resolves to. */
    static Optional<String> objection(URI address) {
        String scheme = address.getScheme();
        if (scheme == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            return Optional.of(address + " is neither http nor https; give the address of a page or feed of the web.");
        }
        if (address.getHost() == null) {
            return Optional.of(address + " names no host; check its spelling.");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("The address of " + address.getHost()
                    + " holds a user's name or password, which is never sent; give it without.");
        }
        return Optional.empty();
    }

    /** The address to connect to. All that a name resolves to must be public, lest a second answer is not. */
    InetAddress checked(URI address) throws UnknownHostException, Forbidden {
        Optional<String> objection = objection(address);
        if (objection.isPresent()) {
            throw new Forbidden(objection.get());
        }
        List<InetAddress> found = resolver.addresses(address.getHost());
        for (InetAddress each : found) {
            if (!allowPrivate && !PublicAddresses.isPublic(each)) {
                throw new Forbidden(address + " leads to " + each.getHostAddress()
                        + ", an address of this machine or a private network; allow it with --allow-private,"
                        + " or leave it out.");
            }
        }
        return found.get(0);
    }
}
