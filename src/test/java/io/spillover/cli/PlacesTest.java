package io.spillover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final Path FOLDER = Path.of("/home/ann");

    @Test
    void a_path_is_seen_from_the_folder_also_where_its_name_has_a_colon() {
        assertThat(Places.of("news/*.txt", FOLDER)).isEqualTo("/home/ann/news/*.txt");
        assertThat(Places.of("minutes: May.txt", FOLDER)).isEqualTo("/home/ann/minutes: May.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/feed.xml", "kafka://localhost:9092/news", "-", ""})
    void what_is_no_path_stays_as_it_is(String place) {
        assertThat(Places.of(place, FOLDER)).isEqualTo(place);
    }
}
