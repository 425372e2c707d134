package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import java.util.Set;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Fuseki's way to answer queries of the SPARQL protocol, within limits and without asking others. */
final class QueryService extends SPARQL_QueryDataset {
    /**
     * Fuseki's own parameters that make an answer a script, or have it shown by one: they would let other sites read the
     * store, for what a server sends as a script every page may run.
     */
    private static final Set<String> SCRIPTS = Set.of("callback", "stylesheet");

    private final KnowledgeGraph graph;
    private final RowLimit rows;
    private final Running running;

    QueryService(KnowledgeGraph graph, RowLimit rows, Running running) {
        this.graph = graph;
        this.rows = rows;
        this.running = running;
    }

    @Override
    public void validate(HttpAction action) {
        if (action.getRequestMethod().equals("GET") && action.getRequestQueryString() == null) {
            ServletOps.errorBadRequest("The parameter 'query' is missing; add query=... to the address.");
        }
        SCRIPTS.stream()
                .filter(name -> action.getRequestParameter(name) != null)
                .forEach(name -> ServletOps.errorBadRequest(
                        "The parameter '" + name + "' is not understood here; leave it out."));
        super.validate(action);
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        OtherEndpoints.refuseIn(query);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        boolean whole = dataset == action.getActiveDSG(); // else the request named graphs
        return super.createQueryExec(action, query, whole ? graph.faster(query).orElse(dataset) : dataset);
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String queryStringLog) {
        return running.run(execution::abort, () -> rows.answer(query, execution));
    }
}
