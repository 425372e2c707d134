import java.io.File;
import java.util.TreeSet;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens a file as Gephi does and prints what arrived, for GephiIT: a program of its own, since Gephi's toolkit is one jar
 * with all that it needs in it.
 */
final class OpenInGephi {
    public static void main(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(files[0]));
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        var model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
        Graph graph = model.getGraph();
        TreeSet<String> lines = new TreeSet<>();
        for (Node node : graph.getNodes()) {
            lines.add("node " + node.getLabel() + values(node.getAttributeColumns(), node::getAttribute));
        }
        for (Edge edge : graph.getEdges()) {
            lines.add("edge " + edge.getSource().getLabel() + " > " + edge.getTarget().getLabel() + " weight="
                    + edge.getWeight() + values(edge.getAttributeColumns(), edge::getAttribute));
        }
        lines.forEach(System.out::println);
        System.out.println("counts " + graph.getNodeCount() + " " + graph.getEdgeCount());
    }

    private interface Values {
        Object of(Column column);
    }

    private static String values(Iterable<Column> columns, Values values) {
        StringBuilder text = new StringBuilder();
        for (Column column : columns) {
            if (!column.isProperty() && values.of(column) != null) {
                text.append(' ').append(column.getTitle()).append('=').append(values.of(column));
            }
        }
        return text.toString();
    }
}
