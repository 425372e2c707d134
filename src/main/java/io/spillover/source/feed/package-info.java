/**
 * Reads lists of articles: RSS, Atom and CDF in all their versions, JSON Feed, and sitemaps of news.
 *
 * <p>Takes text that is decoded already, gives {@link io.spillover.source.feed.Feed}s. XML is read by jsoup's parser, the
 * well-formed and the ill-formed alike: it knows neither document types nor entities of their own, so there is nothing
 * external that it could read and nothing that could expand, and a feed that breaks one day keeps its entries as they
 * were. A strict parser that reads no document type either tells beside it what is ill-formed. Of what
 * feedparser's tests expect of the parts that we keep (2,106 files; see FeedFilesTest), this way meets 1,218 and misses 39;
 * Rome 2.1.0 refuses 110 of the files, meets 1,093 and misses 171, many of them languages, bases and HTML in titles.
 */
@NullMarked
package io.spillover.source.feed;

import org.jspecify.annotations.NullMarked;
