package dev.scoreline.schemas.contract;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the files that {@link ContractFileTest} compares; its argument is the module's folder. */
public final class WriteContract {

    private WriteContract() {}

    public static void main(String[] arguments) throws IOException {
        for (ContractFile file : ContractFile.all()) {
            file.write(Path.of(arguments[0]));
        }
    }
}
