/**
 * The graph over HTTP: {@code store -> SPARQL endpoint, JSON for the page, the page, downloads}.
 *
 * <p>Start at {@link io.spillover.serve.WebServer}. Jetty and the SPARQL protocol are Fuseki's; the JSON answers what the page
 * asks, one small class for each question. It only reads, listens on this machine alone, and gives each query a time limit.
 */
@NullMarked
package io.spillover.serve;

import org.jspecify.annotations.NullMarked;
