package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "jetty-12.0-ee9", oldestAndNewest = true)
class Jetty120Ee9Test extends ServletSuite {
}
