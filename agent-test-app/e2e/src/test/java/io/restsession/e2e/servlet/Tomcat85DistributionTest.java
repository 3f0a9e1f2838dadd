package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-8.5-dist")
class Tomcat85DistributionTest extends ServletSuite {
}
