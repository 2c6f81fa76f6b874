/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/audit-proposal.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"

static const char * const clauses[] = {
  "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3", "7.4", "7.5",
  "8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "9.1", "9.2", "9.3", "10.1", "10.2",
};

/* Where the field is that says which site or process a record belongs to. */
typedef struct {
  int site;
  int process;
} Place;

static const Place risk_place = { RISK_SITE, RISK_PROCESS };
static const Place finding_place = { AUDIT_FINDING_SITE, AUDIT_FINDING_PROCESS };
static const Place audit_place = { AUDIT_SITES, AUDIT_PROCESSES };

static gboolean
is_site (MunRecord *subject)
{
  return mun_record_get_spec (subject) == &mun_site_spec;
}

/* The field of @place to compare with @subject. */
static int
choose_field (MunRecord   *subject,
              const Place *place)
{
  return is_site (subject) ? place->site : place->process;
}

static int
find_highest_risk (MunWorkspace *workspace,
                   MunRecord    *subject)
{
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec,
                                                    choose_field (subject, &risk_place), MUN_IS, mun_record_get_id (subject),
                                                    RISK_STATUS, MUN_NOT_IN, "draft\nclosed", -1);
  int highest = 0;

  for (guint i = 0; i < risks->len; i++)
    highest = MAX (highest, mun_record_get_int (g_ptr_array_index (risks, i), RISK_CURRENT_SCORE, 0));
  return highest;
}

static int
read_importance (MunRecord *subject)
{
  static const char * const steps[] = { "low", "medium", "high" };

  if (is_site (subject))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (mun_record_is (subject, BUSINESS_PROCESS_IMPORTANCE, steps[i]))
      return i + 1;
  return 0;
}

/* Returns: (transfer full): day of the last audit that covered @subject, "" when there was none */
static char *
find_last_audit (MunWorkspace *workspace,
                 MunRecord    *subject)
{
  g_autoptr(GPtrArray) audits = mun_workspace_find (workspace, &mun_audit_spec,
                                                     choose_field (subject, &audit_place), MUN_LINKS_TO, mun_record_get_id (subject),
                                                     AUDIT_STATUS, MUN_IN, "reported\nfollow_up\nclosed", -1);
  const char *last = "";

  for (guint i = 0; i < audits->len; i++)
    {
      MunRecord *audit = g_ptr_array_index (audits, i);
      const char *day = mun_record_is_set (audit, AUDIT_ENDED_ON) ? mun_record_get (audit, AUDIT_ENDED_ON)
                                                                  : mun_record_get (audit, AUDIT_PLANNED_ON);

      if (strcmp (day, last) > 0)
        last = day;
    }
  return g_strdup (last);
}

static int
count_incidents (MunWorkspace *workspace,
                 MunRecord    *subject)
{
  g_autofree char *since = mun_date_add_months (mun_workspace_get_today (workspace), -12);

  if (!is_site (subject))
    return 0;
  return mun_workspace_count (workspace, &mun_incident_spec, INCIDENT_SITE, MUN_IS, mun_record_get_id (subject),
                              INCIDENT_OCCURRED_AT, MUN_AT_LEAST, since, -1);
}

/* Changes name risks, not places: a change counts where one of its risks lies. */
static int
count_changes (MunWorkspace *workspace,
               MunRecord    *subject,
               const char   *since)
{
  g_autoptr(GPtrArray) changes = mun_workspace_find (workspace, &mun_change_spec,
                                                      CHANGE_STATUS, MUN_IN, "implemented\nclosed",
                                                      CHANGE_IMPLEMENTED_ON, MUN_AT_LEAST, *since != '\0' ? since : "0001-01-01", -1);
  int count = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      g_auto(GStrv) risks = mun_record_get_links (g_ptr_array_index (changes, i), CHANGE_RISKS);

      for (guint j = 0; risks[j] != NULL; j++)
        {
          g_autoptr(MunRecord) risk = mun_workspace_get (workspace, &mun_risk_spec, risks[j], NULL);

          if (risk != NULL && mun_record_is (risk, choose_field (subject, &risk_place), mun_record_get_id (subject)))
            {
              count++;
              break;
            }
        }
    }
  return count;
}

static MunAuditProposal *
new_proposal (MunWorkspace *workspace,
              MunRecord    *subject)
{
  MunAuditProposal *self = g_new0 (MunAuditProposal, 1);
  g_autofree char *last = find_last_audit (workspace, subject);

  self->subject = g_object_ref (subject);
  self->facts.highest_risk = find_highest_risk (workspace, subject);
  self->facts.importance = read_importance (subject);
  self->facts.months = *last == '\0' ? -1 : MAX (mun_date_days_between (last, mun_workspace_get_today (workspace)), 0) * 12 / 365;
  self->facts.findings = mun_workspace_count (workspace, &mun_audit_finding_spec,
                                              choose_field (subject, &finding_place), MUN_IS, mun_record_get_id (subject),
                                              AUDIT_FINDING_STATUS, MUN_IS_NOT, "closed", -1);
  self->facts.incidents = count_incidents (workspace, subject);
  self->facts.changes = count_changes (workspace, subject, last);
  self->points = mun_audit_points (&self->facts);
  self->reasons = mun_audit_reasons (&self->facts);
  return self;
}

static void
add_proposals (MunWorkspace *workspace,
               GPtrArray    *subjects,
               GPtrArray    *proposals)
{
  for (guint i = 0; i < subjects->len; i++)
    g_ptr_array_add (proposals, new_proposal (workspace, g_ptr_array_index (subjects, i)));
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b)
{
  const MunAuditProposal *one = *(const MunAuditProposal * const *) a;
  const MunAuditProposal *other = *(const MunAuditProposal * const *) b;

  if (one->points != other->points)
    return other->points - one->points;
  return strcmp (mun_record_get_ref (one->subject), mun_record_get_ref (other->subject));
}

static void
count_item (GPtrArray *coverage,
            MunRecord *audit,
            MunRecord *item)
{
  g_autofree char *clause = mun_clause_of_requirement (mun_record_get (item, AUDIT_ITEM_REQUIREMENT));

  for (guint i = 0; i < coverage->len; i++)
    {
      MunClauseCoverage *line = g_ptr_array_index (coverage, i);

      if (strcmp (line->clause, clause) != 0)
        continue;
      line->items++;
      if (!g_ptr_array_find (line->audits, audit, NULL))
        g_ptr_array_add (line->audits, g_object_ref (audit));
    }
}

void
mun_audit_proposal_free (MunAuditProposal *proposal)
{
  if (proposal == NULL)
    return;
  g_clear_object (&proposal->subject);
  g_strfreev (proposal->reasons);
  g_free (proposal);
}

int
mun_audit_points (const MunAuditFacts *facts)
{
  g_return_val_if_fail (facts != NULL, 0);

  int months = facts->months < 0 ? 24 : MIN (facts->months, 24);

  return 2 * facts->highest_risk + 5 * facts->importance + months
         + 5 * facts->findings + 4 * facts->incidents + 3 * facts->changes;
}

GStrv
mun_audit_reasons (const MunAuditFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  g_autoptr(GStrvBuilder) reasons = g_strv_builder_new ();
  g_autofree char *risk = g_strdup_printf (_("The highest risk here scores %d today."), facts->highest_risk);
  g_autofree char *months = g_strdup_printf (g_dngettext (NULL, "The last audit was %d month ago.", "The last audit was %d months ago.",
                                                          MAX (facts->months, 0)), facts->months);
  g_autofree char *findings = g_strdup_printf (g_dngettext (NULL, "%d audit finding is still open.", "%d audit findings are still open.",
                                                            facts->findings), facts->findings);
  g_autofree char *incidents = g_strdup_printf (g_dngettext (NULL, "%d event happened in the last twelve months.",
                                                             "%d events happened in the last twelve months.",
                                                             facts->incidents), facts->incidents);
  g_autofree char *changes = g_strdup_printf (g_dngettext (NULL, "%d change was made since the last audit.",
                                                           "%d changes were made since the last audit.", facts->changes), facts->changes);

  if (facts->highest_risk > 0)
    g_strv_builder_add (reasons, risk);
  if (facts->months < 0)
    g_strv_builder_add (reasons, _("It has not been audited yet."));
  else if (facts->months >= 6)
    g_strv_builder_add (reasons, months);
  if (facts->findings > 0)
    g_strv_builder_add (reasons, findings);
  if (facts->incidents > 0)
    g_strv_builder_add (reasons, incidents);
  if (facts->importance >= 3)
    g_strv_builder_add (reasons, _("It is of high importance."));
  if (facts->changes > 0)
    g_strv_builder_add (reasons, changes);
  return g_strv_builder_end (reasons);
}

GPtrArray *
mun_audit_proposals_new (MunWorkspace *workspace)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_audit_proposal_free);
  g_autoptr(GPtrArray) sites = mun_workspace_find (workspace, &mun_site_spec, SITE_IN_SCOPE, MUN_IS, "1", -1);
  g_autoptr(GPtrArray) processes = mun_workspace_find (workspace, &mun_business_process_spec,
                                                        BUSINESS_PROCESS_STATUS, MUN_IS, "active", -1);

  add_proposals (workspace, sites, proposals);
  add_proposals (workspace, processes, proposals);
  g_ptr_array_sort (proposals, compare_proposals);
  return proposals;
}

void
mun_clause_coverage_free (MunClauseCoverage *coverage)
{
  if (coverage == NULL)
    return;
  g_ptr_array_unref (coverage->audits);
  g_free (coverage);
}

char *
mun_clause_of_requirement (const char *requirement)
{
  g_return_val_if_fail (requirement != NULL, NULL);

  const char *start = requirement;
  gsize length = 0;
  guint dots = 0;

  if (g_str_has_prefix (start, "28000:"))
    start += strlen ("28000:");
  for (; g_ascii_isdigit (start[length]) || (start[length] == '.' && g_ascii_isdigit (start[length + 1])); length++)
    if (start[length] == '.' && ++dots == 2)
      break;
  return g_strndup (start, start[length] == ':' ? 0 : length);
}

GPtrArray *
mun_clause_coverage_new (MunWorkspace *workspace,
                         MunRecord    *programme)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  GPtrArray *coverage = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_clause_coverage_free);
  g_autoptr(GPtrArray) audits = programme != NULL
    ? mun_workspace_find (workspace, &mun_audit_spec, AUDIT_PROGRAMME, MUN_IS, mun_record_get_id (programme), -1)
    : mun_workspace_find (workspace, &mun_audit_spec, -1);

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      MunClauseCoverage *line = g_new0 (MunClauseCoverage, 1);

      line->clause = clauses[i];
      line->audits = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (coverage, line);
    }
  for (guint i = 0; i < audits->len; i++)
    {
      MunRecord *audit = g_ptr_array_index (audits, i);
      g_autoptr(GPtrArray) items = mun_workspace_children (workspace, audit, &mun_audit_item_spec);

      for (guint j = 0; j < items->len; j++)
        count_item (coverage, audit, g_ptr_array_index (items, j));
    }
  return coverage;
}
