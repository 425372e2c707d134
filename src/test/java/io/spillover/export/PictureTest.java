package io.spillover.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.graph.KnowledgeGraph;
import io.spillover.graph.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class PictureTest {

    private static final KnowledgeGraph GRAPH = Story.graph();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void an_svg_has_a_box_for_each_entity_and_a_legend() {
        String svg = Exported.text(GRAPH, ExportFormat.SVG);
        assertThat(svg).contains(">Acme</text>", ">Freedonia</text>", ">company</text>", ">inferred</text>");
    }

    @Test
    void what_is_denied_is_dashed_and_what_is_possible_dotted() {
        try (KnowledgeGraph strange = StrangeStory.graph()) {
            assertThat(dashes(Exported.xml(Exported.text(strange, ExportFormat.SVG))))
                    .contains("", "6 4", "0.5 3.5");
        }
    }

    @Test
    void boxes_do_not_overlap_and_lie_within_the_picture() {
        try (Network wheel = SmallNetwork.wheel(60)) {
            Excerpt excerpt = Excerpt.of(wheel, Optional.empty(), Excerpt.ROOM);
            double[] widths = new double[excerpt.nodes().size()];
            double[] heights = new double[excerpt.nodes().size()];
            Arrays.fill(widths, 90);
            Arrays.fill(heights, 24);
            Layout layout = Layout.of(widths, heights, excerpt.lines(), 125);
            for (int i = 0; i < widths.length; i++) {
                for (int j = i + 1; j < widths.length; j++) {
                    boolean apart =
                            Math.abs(layout.x(i) - layout.x(j)) >= 90 || Math.abs(layout.y(i) - layout.y(j)) >= 24;
                    assertThat(apart).as("%d and %d", i, j).isTrue();
                }
            }
        }
    }

    @Test
    void a_picture_has_room_for_so_many_and_says_how_many_are_left_out() {
        try (Network wheel = SmallNetwork.wheel(400)) {
            Excerpt excerpt = Excerpt.of(wheel, Optional.of("organization/e000399"), 100);
            assertThat(excerpt.nodes()).hasSizeLessThanOrEqualTo(100);
            assertThat(excerpt.nodes().get(0).id()).isEqualTo("organization/e000399");
            assertThat(excerpt.nodes()).anyMatch(node -> node.id().equals("organization/e000000"));
            assertThat(excerpt.note().orElseThrow()).contains("300 others", "3 neighbours", "left out");
        }
    }

    @Test
    void a_png_is_a_picture() throws IOException {
        var image = ImageIO.read(
                new ByteArrayInputStream(Exported.bytes(GRAPH, ExportFormat.PNG, ExportRequest.everything())));
        assertThat(image.getWidth()).isGreaterThan(600);
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    private static List<String> dashes(Document svg) {
        List<String> dashes = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName("path").getLength(); i++) {
            dashes.add(((Element) svg.getElementsByTagName("path").item(i)).getAttribute("stroke-dasharray"));
        }
        return dashes;
    }
}
