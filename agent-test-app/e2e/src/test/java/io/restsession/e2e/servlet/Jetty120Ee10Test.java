package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-12.0-ee10", oldestAndNewest = true)
class Jetty120Ee10Test extends ServletSuite {
}
