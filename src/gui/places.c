/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/places.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/calendar-page.h"
#include "gui/chain-view.h"
#include "gui/conformity-page.h"
#include "gui/history-page.h"
#include "gui/home-page.h"
#include "gui/incident-page.h"
#include "gui/matrix-view.h"
#include "gui/reports-page.h"

#define TYPES(...) (const char * const []) { __VA_ARGS__, NULL }

static const MunPlace places[] = {
  { "home", MUN_SECTION_TOP, N_("Home"), "mun-home-symbolic",
    N_("Where you stand and what to do next."), TYPES (NULL), mun_home_page_get_type },
  { "incident-mode", MUN_SECTION_TOP, N_("Something happened"), "mun-state-alarm-symbolic",
    N_("Open a log at once, and lead the response to an event."), TYPES (NULL), mun_incident_page_get_type },

  { "organisation", MUN_SECTION_PLAN, N_("Organisation"), "mun-organisation-symbolic",
    N_("Who you are, your places and what you do there."), TYPES ("organisation", "site", "business_process", "asset", "setting") },
  { "context", MUN_SECTION_PLAN, N_("Context"), "mun-context-symbolic",
    N_("What influences you, who wants something from you, and what you must comply with."),
    TYPES ("issue", "interested_party", "party_requirement", "legal_requirement", "context_review") },
  { "scope", MUN_SECTION_PLAN, N_("Scope"), "mun-scope-symbolic",
    N_("What the security management system covers."), TYPES ("scope") },
  { "policy", MUN_SECTION_PLAN, N_("Policy"), "mun-policy-symbolic",
    N_("What top management promises."), TYPES ("policy", "leadership_action") },
  { "roles", MUN_SECTION_PLAN, N_("Roles"), "mun-roles-symbolic",
    N_("Who does what, and who may decide."), TYPES ("role") },
  { "risks", MUN_SECTION_PLAN, N_("Risks"), "mun-risks-symbolic",
    N_("What could go wrong, how bad it would be, and what you do about it."),
    TYPES ("risk", "treatment", "opportunity", "risk_assessment", "risk_criteria", "strategy"),
    .picture = mun_matrix_view_get_type, .picture_title = N_("Matrix") },
  { "objectives", MUN_SECTION_PLAN, N_("Objectives"), "mun-objectives-symbolic",
    N_("What you want to reach, by when, and how far you are."), TYPES ("objective") },
  { "changes", MUN_SECTION_PLAN, N_("Changes"), "mun-changes-symbolic",
    N_("Changes that are planned before they happen."), TYPES ("change") },

  { "controls", MUN_SECTION_DO, N_("Controls"), "mun-controls-symbolic",
    N_("What keeps risks small, and the equipment that does it."), TYPES ("control", "equipment") },
  { "people", MUN_SECTION_DO, N_("People"), "mun-people-symbolic",
    N_("Everyone who works under your control, what they can and what they were told."),
    TYPES ("person", "training", "awareness_event", "resource") },
  { "communication", MUN_SECTION_DO, N_("Communication"), "mun-communication-symbolic",
    N_("Who tells whom what, and when it was done."), TYPES ("communication_item", "communication_record") },
  { "documents", MUN_SECTION_DO, N_("Documents"), "mun-documents-symbolic",
    N_("The documents that are controlled, with their versions."), TYPES ("document") },
  { "suppliers", MUN_SECTION_DO, N_("Supply chain"), "mun-suppliers-symbolic",
    N_("Suppliers, flows of goods and what depends on what."), TYPES ("supplier", "supply_flow", "interdependency"),
    .picture = mun_chain_view_get_type, .picture_title = N_("Map") },
  { "plans", MUN_SECTION_DO, N_("Plans"), "mun-plans-symbolic",
    N_("What is done when something happens, by whom, and how it is practised."),
    TYPES ("security_plan", "response_team", "warning_procedure", "recovery_procedure", "contact", "cooperation_agreement", "exercise") },
  { "incidents", MUN_SECTION_DO, N_("Incidents"), "mun-incidents-symbolic",
    N_("What happened, how it was managed and what was learnt."), TYPES ("incident", "after_action_review") },

  { "monitoring", MUN_SECTION_CHECK, N_("Monitoring"), "mun-monitoring-symbolic",
    N_("What is measured, and what the measurements say."), TYPES ("monitoring_item", "performance_evaluation") },
  { "audits", MUN_SECTION_CHECK, N_("Internal audit"), "mun-audit-symbolic",
    N_("Looking at your own system with fresh eyes."), TYPES ("audit", "audit_finding", "audit_programme") },
  { "review", MUN_SECTION_CHECK, N_("Management review"), "mun-review-symbolic",
    N_("Top management looks at the whole and decides."), TYPES ("management_review") },

  { "nonconformities", MUN_SECTION_ACT, N_("Nonconformities"), "mun-nonconformities-symbolic",
    N_("Problems, their causes and the actions that remove them."), TYPES ("nonconformity", "corrective_action") },
  { "improvements", MUN_SECTION_ACT, N_("Improvements"), "mun-improvements-symbolic",
    N_("Ideas that make the system better."), TYPES ("improvement") },

  { "conformity", MUN_SECTION_ALL, N_("Conformity"), "mun-conformity-symbolic",
    N_("What the standards ask, and what your records prove."), TYPES (NULL), mun_conformity_page_get_type },
  { "reports", MUN_SECTION_ALL, N_("Reports"), "mun-reports-symbolic",
    N_("The documents an auditor asks for, as PDF or on paper."), TYPES (NULL), mun_reports_page_get_type },
  { "calendar", MUN_SECTION_ALL, N_("Calendar"), "mun-calendar-symbolic",
    N_("What is due, and whose turn it is."), TYPES (NULL), mun_calendar_page_get_type },
  { "history", MUN_SECTION_ALL, N_("History"), "mun-history-symbolic",
    N_("Who changed what, when, and the way back."), TYPES (NULL), mun_history_page_get_type },
  { "assessments", MUN_SECTION_ALL, N_("Self-assessments"), "mun-conformity-symbolic",
    N_("Rounds in which a person judged the requirements."), TYPES ("gap_assessment") },
  { NULL }
};

/* Module words of the record types that are not the id of a place. */
static const struct {
  const char *module;
  const char *place;
} modules[] = {
  { "risk", "risks" },
  { "audit", "audits" },
  { "change", "changes" },
  { "legal", "context" },
  { "operations", "organisation" },
  { "exercises", "plans" },
  { "improvement", "nonconformities" },
  { "gap", "assessments" },
};

static const char * const section_titles[MUN_N_SECTIONS] = {
  [MUN_SECTION_TOP]   = "",
  [MUN_SECTION_PLAN]  = NC_("cycle", "Plan"),
  [MUN_SECTION_DO]    = NC_("cycle", "Do"),
  [MUN_SECTION_CHECK] = NC_("cycle", "Check"),
  [MUN_SECTION_ACT]   = NC_("cycle", "Act"),
  [MUN_SECTION_ALL]   = NC_("cycle", "Everything"),
};

const MunPlace *
mun_places (void)
{
  return places;
}

const MunPlace *
mun_place_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (const MunPlace *place = places; place->id != NULL; place++)
    if (strcmp (place->id, id) == 0)
      return place;
  return NULL;
}

const MunPlace *
mun_place_of_type (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  for (const MunPlace *place = places; place->id != NULL; place++)
    if (g_strv_contains (place->types, spec->name))
      return place;
  if (spec->flags & MUN_SPEC_CHILD && spec->fields[spec->parent_field].target != NULL)
    return mun_place_of_type (spec->fields[spec->parent_field].target);
  return mun_place_of_module (spec->module);
}

const MunPlace *
mun_place_of_module (const char *module)
{
  const MunPlace *place;

  g_return_val_if_fail (module != NULL, NULL);

  place = mun_place_find (module);
  for (guint i = 0; place == NULL && i < G_N_ELEMENTS (modules); i++)
    if (strcmp (modules[i].module, module) == 0)
      place = mun_place_find (modules[i].place);
  return place;
}

const char *
mun_section_title (MunSection section)
{
  g_return_val_if_fail (section < MUN_N_SECTIONS, "");

  return section == MUN_SECTION_TOP ? "" : g_dpgettext2 (NULL, "cycle", section_titles[section]);
}

gpointer
mun_place_count_types (MunWorkspace  *workspace,
                       gpointer       data,
                       GCancellable  *cancellable,
                       GError       **error)
{
  const MunPlace *place = data;
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (const char * const *type = place->types; *type != NULL; type++)
    {
      const MunSpec *spec = mun_spec_find (*type);
      gint64 n = spec->flags & MUN_SPEC_SINGLE ? -1 : mun_workspace_count (workspace, spec, -1);

      g_array_append_val (counts, n);
    }
  return counts;
}
