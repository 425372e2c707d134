/**
 * A store elsewhere: {@code address of a SPARQL 1.1 endpoint -> dataset with transactions}.
 */
@NullMarked
package io.spillover.graph.remote;

import org.jspecify.annotations.NullMarked;
