/**
 * The graph over HTTP: {@code store -> SPARQL endpoint, JSON for the page, the page, downloads}, and
 * {@code posted article -> store}.
 *
 * <p>Start at {@link io.spillover.serve.WebServer}. Jetty and the SPARQL protocols are Fuseki's; the JSON answers what the page
 * asks, one small class for each question.
 *
 * <p><b>Who may what.</b> Without a token the server only reads and answers this machine alone. With one, whoever sends it may
 * change the store; where others can reach the server, every request but {@code /$/ping} needs it. It comes from a file or the
 * environment, never from the arguments, which every user of a machine sees; it is sent as {@code Authorization: Bearer}, or
 * as the password of HTTP Basic, so that a browser asks for it. The server speaks no TLS: put a proxy in front that does.
 *
 * <p><b>Browsers.</b> A page of another site can make a browser send requests here. {@link io.spillover.serve.OwnHost} refuses
 * them where that site's name was made to point at this machine, {@link io.spillover.serve.OwnOrigin} where they come with
 * another origin, so that a remembered password changes nothing; no answer has a header that lets other origins read it, and
 * none is a script.
 *
 * <p><b>What may change.</b> Articles come by {@code POST /api/articles}, which does what {@code ingest} does. Updates and the
 * graph store change users' own graphs only, whose triples may not use the terms of articles: see
 * {@link io.spillover.graph.KnowledgeGraph#ownGraphs}. So nothing that was drawn can go stale by an update, and no proof break.
 *
 * <p><b>Limits.</b> Time, rows and bodies are bounded, and an answer comes whole or not at all. The server asks no other:
 * {@code SERVICE}, {@code LOAD}, JSON-LD with its contexts and addresses of articles are refused.
 */
@NullMarked
package io.spillover.serve;

import org.jspecify.annotations.NullMarked;
