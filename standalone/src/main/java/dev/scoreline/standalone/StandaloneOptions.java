package dev.scoreline.standalone;

import dev.scoreline.standalone.data.Ports;
import dev.scoreline.standalone.data.RefusedException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Where everything listens and what it keeps.
 *
 * @param data holds all that survives a restart
 * @param fresh whether to begin with nothing
 * @param address that the HTTP API is bound to; the rest is on loopback always
 */
public record StandaloneOptions(Path data, boolean fresh, String address, Ports ports) {

    public static final String LOOPBACK = "127.0.0.1";

    /** As documented: {@code .scoreline} and the well-known ports. */
    public static StandaloneOptions standard() {
        return new StandaloneOptions(Path.of(".scoreline"), false, LOOPBACK, Ports.STANDARD);
    }

    /** For tests: any number of them can run at the same time. */
    public static StandaloneOptions onFreePorts(Path data) {
        return new StandaloneOptions(data, false, LOOPBACK, Ports.free());
    }

    /** Throws with one sentence unless only this machine can use the development credentials. */
    public StandaloneOptions {
        if (!isLoopback(address)) {
            throw new RefusedException("Expected a loopback address, found " + address
                    + ": the development credentials are known to everybody, so standalone mode is for this machine"
                    + " alone. Use --address 127.0.0.1, or docker-compose.yml with credentials of your own.");
        }
    }

    /** Of the HTTP API. */
    public URI url() {
        return URI.create("http://" + address + ":" + ports.http());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
