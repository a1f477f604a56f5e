package dev.scoreline.schemas.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ContractFileTest {

    static List<ContractFile> files() {
        return ContractFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldSayWhatTheSchemasAndTheCatalogueSay(ContractFile file) {
        assertThat(file.path())
                .as("a file that is generated and checked in; run: %s", ContractFile.COMMAND)
                .exists()
                .withFailMessage(
                        "Expected %s to follow the schemas, found it outdated. Run: %s", file, ContractFile.COMMAND)
                .hasContent(file.content());
    }

    @Test
    void shouldBeAllThereIsInTheCandidateForRelease() {
        assertThat(Releases.listed(Releases.CANDIDATE))
                .as("files that no schema stands behind are deleted by hand")
                .isSubsetOf(files().stream().map(ContractFile::path).toList());
    }
}
