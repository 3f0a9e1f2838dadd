package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-12.0-ee8", oldestAndNewest = true)
class Jetty120Ee8Test extends ServletSuite {
}
