/**
 * Gets what is at an address of the web, politely and safely: {@code URI -> Fetched}.
 *
 * <p>Start at {@link io.spillover.source.fetch.Fetcher}; {@link io.spillover.source.fetch.WebFetcher} is the real one.
 * What is decided (how long to wait, what robots.txt allows, which addresses are private) is decided by pure code, and
 * waiting itself is a {@link io.spillover.source.fetch.Pause} that is passed in, so that nothing here is tested by sleeping.
 *
 * <p>No way in: an article or feed may link to whatever it likes, so each hop of each redirect is resolved and refused
 * where any of its addresses is not public. {@code java.net.http} cannot be told which address to connect to, and a name
 * may resolve otherwise the second time. Over http we therefore connect to the very address that was checked and name the
 * host in the {@code Host} header (which needs the system property {@code jdk.httpclient.allowRestrictedHeaders=host}, set by
 * the launcher; without it, Java's own cache of 30 s makes a second answer unlikely, not impossible). Over https the name
 * is used, because the certificate is checked against it: a private server that a name is bent to can't prove that name,
 * and sees no request.
 */
@NullMarked
package io.spillover.source.fetch;

import org.jspecify.annotations.NullMarked;
