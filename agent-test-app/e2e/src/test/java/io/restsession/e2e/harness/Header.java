package io.restsession.e2e.harness;

/** A header line of a request or a response, as it stands there. */
public record Header(String name, String value) {

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
