package com.example.probe;

/** What one step of a script does. */
@FunctionalInterface
public interface Op {

    /**
     * @param args the words after the step's name
     * @return what the test gets to read, one line
     * @throws Exception reported to the test by class and message
     */
    String run(String[] args) throws Exception;
}
