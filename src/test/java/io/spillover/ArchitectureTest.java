package io.spillover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The architecture in one list: the flow of an article, in order. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "document",
            "lexicon",
            "source",
            "annotate",
            "link",
            "extract",
            "graph",
            "infer",
            "verdict",
            "export",
            "ingest",
            "cluster",
            "serve",
            "evaluate",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.spillover");

    static Stream<String> packages() {
        return ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_before_it(String step) {
        noClasses()
                .that()
                .resideInAPackage(inside(step))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(after(step))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_CoreNLP_type_is_seen_after_extract() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("annotate"), inside("link"), inside("extract"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(CLASSES);
    }

    @Test
    void no_Jena_type_is_seen_before_graph() {
        noClasses()
                .that()
                .resideInAnyPackage(before("graph"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(CLASSES);
    }

    @Test
    void the_documents_need_only_the_JDK() {
        noClasses()
                .that()
                .resideInAPackage(inside("document"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", inside("document"), "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_ends_the_process_or_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("cli"))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void every_package_is_in_the_list() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.replaceFirst("^io\\.spillover\\.?", ""))
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .distinct())
                .isSubsetOf(ORDER);
    }

    @Test
    void no_static_state_can_change() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static String inside(String step) {
        return "io.spillover." + step + "..";
    }

    private static String[] before(String step) {
        return ORDER.subList(0, ORDER.indexOf(step)).stream()
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
    }

    private static String[] after(String step) {
        return IntStream.range(ORDER.indexOf(step) + 1, ORDER.size())
                .mapToObj(ORDER::get)
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
    }
}
