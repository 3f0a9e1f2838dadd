package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "tomcat-8.5-dist", oldestAndNewest = true)
class Tomcat85DistributionTest extends ServletSuite {
}
