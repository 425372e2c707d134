/**
 * Reads lists of articles: RSS, Atom and CDF in all their versions, JSON Feed, and sitemaps of news.
 *
 * <p>Takes text that is decoded already, gives {@link io.spillover.source.feed.Feed}s. XML is read by jsoup's parser, the
 * well-formed and the ill-formed alike: it knows neither document types nor entities of their own, so there is nothing
 * external that it could read and nothing that could expand, and a feed that breaks one day keeps its entries as they
 * were. A strict parser that reads no document type either tells beside it what is ill-formed. Rome, which reads only
 * well-formed feeds and drops languages and bases, was the other choice.
 */
@NullMarked
package io.spillover.source.feed;

import org.jspecify.annotations.NullMarked;
