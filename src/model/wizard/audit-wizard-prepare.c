/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/audit-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/audit-proposal.h"
#include "model/impartiality.h"
#include "model/settings.h"

/* The programme ------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_audit_list_programme (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  GPtrArray *list = mun_workspace_find (workspace, &mun_audit_programme_spec, AUDIT_PROGRAMME_STATUS, MUN_IS, "draft", -1);
  MunRecord *current = NULL;

  if (list->len == 0 && (current = mun_state_current (workspace, &mun_audit_programme_spec, TRUE)))
    g_ptr_array_add (list, current);

  return list;
}

GPtrArray *
mun_audit_suggest_programme (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "programme");
  MunRecord *programme = present->len > 0 ? g_ptr_array_index (present, 0) : NULL;
  MunSuggestion *card = NULL;

  if (!programme)
    card = mun_suggestion_new ("new", _("Start a programme"), _("One year of audits, written from your risks and from what was found before."), _("Your records"));
  else if (mun_record_is (programme, AUDIT_PROGRAMME_STATUS, "approved"))
    card = mun_suggestion_new ("next", _("Change the programme"), _("Starts its next version. Without this, the audit is a single one within the programme in force."),
                               mun_record_get_ref (programme));
  if (card)
    {
      card->advised = !programme;
      g_ptr_array_add (suggestions, card);
    }

  return suggestions;
}

/* The proposals with the most points, as lines of text. */
static char *
say_proposals (MunWizardRun *run,
               guint         most)
{
  g_autoptr(GPtrArray) proposals = mun_audit_proposals_new (mun_wizard_run_get_workspace (run));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (proposals->len, most); i++)
    {
      MunAuditProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *reasons = g_strjoinv (" ", proposal->reasons);

      g_string_append_printf (text, "%s%s: %s", i ? "\n" : "", mun_record_get_title (proposal->subject), reasons);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
say_previous (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  int audits = (int) mun_workspace_count (workspace, &mun_audit_spec, AUDIT_STATUS, MUN_IN, "reported\nfollow_up\nclosed", -1);
  int open = (int) mun_workspace_count (workspace, &mun_audit_finding_spec, AUDIT_FINDING_STATUS, MUN_IS_NOT, "closed", -1);

  if (audits == 0)
    return g_strdup (_("No internal audit was held before; this is the first programme."));

  return g_strdup_printf (_("Audits held so far: %1$d; findings still open: %2$d."), audits, open);
}

static void
fill_programme (MunWizardRun *run,
                MunRecord    *programme)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  const char *today = mun_workspace_get_today (workspace);
  g_autofree char *title = g_strdup_printf (_("Internal audits %.4s"), today);
  g_autofree char *year = mun_date_add_months (today, 12);
  g_autofree char *to = mun_date_add_days (year, -1);
  g_autofree char *risks = say_proposals (run, 5);
  g_autofree char *previous = say_previous (run);
  int months = mun_settings_get (mun_wizard_run_get_workspace (run), SETTING_AUDIT_MONTHS);
  g_autofree char *frequency = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Each clause and each site within %d month, what carries high risk twice in that time.",
                                                             "Each clause and each site within %d months, what carries high risk twice in that time.", (gulong) months), months);

  mun_record_set (programme, AUDIT_PROGRAMME_TITLE, title);
  mun_record_set (programme, AUDIT_PROGRAMME_PERIOD_FROM, today);
  mun_record_set (programme, AUDIT_PROGRAMME_PERIOD_TO, to);
  mun_record_set (programme, AUDIT_PROGRAMME_PROGRAMME_OBJECTIVES, _("To see whether we keep our own rules and the standard, whether both work in practice, and what can be better."));
  mun_record_set (programme, AUDIT_PROGRAMME_FREQUENCY_TEXT, frequency);
  mun_record_set (programme, AUDIT_PROGRAMME_METHODS_TEXT, _("Talks with those who do the work, a walk through the site, samples of records, tests of equipment."));
  mun_record_set (programme, AUDIT_PROGRAMME_RESPONSIBILITIES_TEXT,
                  _("The lead auditor plans and reports; top management approves the programme; whoever leads the place makes time and mends what was found."));
  mun_record_set (programme, AUDIT_PROGRAMME_PLANNING_TEXT, _("The plan goes out two weeks before; the checklist comes from the requirements and from our own rules."));
  mun_record_set (programme, AUDIT_PROGRAMME_REPORTING_TEXT, _("A written report within five working days to top management and to those who lead the place."));
  mun_record_set (programme, AUDIT_PROGRAMME_IMPORTANCE_BASIS, _("Processes of high importance come first; support work is looked at by sample."));
  mun_record_set (programme, AUDIT_PROGRAMME_PREVIOUS_RESULTS_BASIS, previous);
  mun_record_set (programme, AUDIT_PROGRAMME_RISK_BASIS, *risks ? risks : _("No risk is scored yet; all places count the same."));
  mun_record_set (programme, AUDIT_PROGRAMME_AUDITOR_COMPETENCE_TEXT, _("A course for internal auditors or two audits watched; nobody audits the own work."));
  if (!mun_record_is_set (programme, AUDIT_PROGRAMME_VERSION))
    mun_record_set (programme, AUDIT_PROGRAMME_VERSION, "1.0");
}

MunRecord *
mun_audit_accept_programme (MunWizardRun        *run,
                            const MunSuggestion *suggestion,
                            GError             **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) present = mun_state_current (workspace, &mun_audit_programme_spec, FALSE);
  MunRecord *programme;

  if (g_str_equal (suggestion->id, "next"))
    programme = present ? mun_state_new_version (workspace, present, error) : NULL;
  else
    {
      programme = mun_workspace_new_record (workspace, &mun_audit_programme_spec);
      fill_programme (run, programme);
    }

  if (programme)
    {
      mun_wizard_prefill_control (run, programme, AUDIT_PROGRAMME_AUTHOR, AUDIT_PROGRAMME_REVIEW_DUE);
      mun_record_set (mun_wizard_run_get_subject (run), AUDIT_PROGRAMME, mun_record_get_id (programme));
    }
  return programme;
}

void
mun_audit_prefill_programme (MunWizardRun *run)
{
  g_autoptr(GPtrArray) present = mun_audit_list_programme (run);

  if (present->len > 0)
    mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), AUDIT_PROGRAMME, mun_record_get_id (g_ptr_array_index (present, 0)), _("The programme in force"));
}

void
mun_audit_check_programme (MunWizardRun *run,
                           GPtrArray    *issues)
{
  g_autoptr(GPtrArray) present = mun_wizard_run_lines (run, "programme");

  if (present->len == 0)
    mun_stop (issues, mun_wizard_run_get_subject (run), AUDIT_PROGRAMME,
              _("There is no audit programme yet. Even a single audit belongs to one: it says why this audit comes now."));
}

/* Where ------------------------------------------------------------------------------------------------------------------ */

/* Clauses no audit of the programme has touched so far. */
static char *
say_uncovered (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) programme = mun_workspace_get (workspace, &mun_audit_programme_spec,
                                                      mun_record_get (mun_wizard_run_get_subject (run), AUDIT_PROGRAMME), NULL);
  g_autoptr(GPtrArray) coverage = mun_clause_coverage_new (workspace, programme);
  g_autoptr(GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < coverage->len; i++)
    {
      const MunClauseCoverage *clause = g_ptr_array_index (coverage, i);

      if (clause->items == 0)
        g_ptr_array_add (open, (gpointer) clause->clause);
    }

  return mun_wizard_join_texts (open);
}

char *
mun_audit_show_where (MunWizardRun *run)
{
  g_autofree char *proposals = say_proposals (run, 5);
  g_autofree char *clauses = say_uncovered (run);

  if (!*clauses)
    return g_steal_pointer (&proposals);

  return g_strdup_printf (_("%1$s\nNot looked at in this programme so far: clauses %2$s."), proposals, clauses);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
prefill_first (MunWizardRun  *run,
               GPtrArray     *proposals,
               const MunSpec *spec,
               guint          most,
               int            field)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *value = NULL;

  for (guint i = 0; i < proposals->len && ids->len < most; i++)
    {
      MunAuditProposal *proposal = g_ptr_array_index (proposals, i);

      if (mun_record_get_spec (proposal->subject) == spec)
        g_ptr_array_add (ids, (gpointer) mun_record_get_id (proposal->subject));
    }
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  value = g_strjoinv ("\n", (char **) ids->pdata);
  mun_wizard_run_prefill (run, mun_wizard_run_get_subject (run), field, value, _("Highest by risk, findings and time since the last audit"));
}

void
mun_audit_prefill_where (MunWizardRun *run)
{
  g_autoptr(GPtrArray) proposals = mun_audit_proposals_new (mun_wizard_run_get_workspace (run));

  prefill_first (run, proposals, &mun_site_spec, 1, AUDIT_SITES);
  prefill_first (run, proposals, &mun_business_process_spec, 4, AUDIT_PROCESSES);
}

void
mun_audit_check_where (MunWizardRun *run,
                       GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  if (!mun_record_is_set (audit, AUDIT_SITES) && !mun_record_is_set (audit, AUDIT_PROCESSES))
    mun_stop (issues, audit, AUDIT_SITES, _("Tick at least one site or process. An audit of nothing in particular finds nothing."));
  if (!mun_record_is_set (audit, AUDIT_SITES))
    mun_warn (issues, audit, AUDIT_SITES, _("No site is ticked. An audit at a desk sees papers only."));
}

/* Aims --------------------------------------------------------------------------------------------------------------------- */

void
mun_audit_prefill_aims (MunWizardRun *run)
{
  static const int always[] = { AUDIT_COVERS_OWN_RULES, AUDIT_COVERS_STANDARD, AUDIT_COVERS_PRACTICE, AUDIT_CHECKS_EQUIPMENT, AUDIT_CHECKS_PERSONNEL };
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) sites = mun_workspace_linked (mun_wizard_run_get_workspace (run), audit, AUDIT_SITES);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (mun_wizard_run_get_workspace (run), audit, AUDIT_PROCESSES);
  g_autofree char *places = mun_wizard_join (run, sites);
  g_autofree char *work = mun_wizard_join (run, processes);
  g_autofree char *scope = *places && *work ? g_strdup_printf ("%s: %s", places, work) : g_strdup (*places ? places : work);
  g_autofree char *title = g_strdup_printf (_("Internal audit: %s"), *places ? places : work);

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    mun_record_set (audit, always[i], "1");
  mun_wizard_run_prefill (run, audit, AUDIT_TITLE, title, _("From what you ticked"));
  mun_wizard_run_prefill (run, audit, AUDIT_AUDIT_SCOPE, scope, _("From what you ticked"));
  mun_wizard_run_prefill (run, audit, AUDIT_OBJECTIVES, _("To see whether our rules and the standard are kept and work in practice, and what can be better."), _("Usual aims"));
  mun_wizard_run_prefill (run, audit, AUDIT_CRITERIA, _("ISO 28000:2022, our own documents, the laws and contracts that apply"), _("Usual criteria"));
  mun_wizard_run_prefill (run, audit, AUDIT_METHOD, "on_site", _("Practice is seen on site"));
}

void
mun_audit_check_aims (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  if (!mun_record_get_yes (audit, AUDIT_COVERS_OWN_RULES) || !mun_record_get_yes (audit, AUDIT_COVERS_STANDARD) || !mun_record_get_yes (audit, AUDIT_COVERS_PRACTICE))
    mun_stop (issues, audit, AUDIT_COVERS_OWN_RULES, _("An internal audit looks at three things: your own rules, the standard, and what really happens."));
  if (!mun_record_get_yes (audit, AUDIT_CHECKS_EQUIPMENT) || !mun_record_get_yes (audit, AUDIT_CHECKS_PERSONNEL))
    mun_stop (issues, audit, AUDIT_CHECKS_EQUIPMENT, _("Two looks belong to every audit: is the equipment in place and working, are the people posted as planned?"));
  if (mun_record_is (audit, AUDIT_METHOD, "remote"))
    mun_warn (issues, audit, AUDIT_METHOD, _("From afar you see papers only. Plan at least one visit."));
}

/* Team ----------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_audit_list_team (MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  return mun_record_is_new (audit) ? mun_wizard_list ()
                                   : mun_workspace_children (mun_wizard_run_get_workspace (run), audit, &mun_audit_member_spec);
}

MunRecord *
mun_audit_add_member (MunWizardRun *run,
                      MunRecord    *above)
{
  MunRecord *member = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_audit_member_spec);
  g_autoptr(GPtrArray) team = mun_wizard_run_lines (run, "team");

  mun_record_set (member, AUDIT_MEMBER_AUDIT, mun_record_get_id (mun_wizard_run_get_subject (run)));
  mun_record_set (member, AUDIT_MEMBER_PART, team->len == 0 ? "lead" : "auditor");
  mun_record_set (member, AUDIT_MEMBER_OWN_WORK_CONFLICT, "0");
  return member;
}

/* Who holds a role of the kind "auditor" today. */
static GPtrArray *
find_auditors (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) roles = mun_workspace_find (workspace, &mun_role_spec, ROLE_KIND, MUN_IS, "auditor", -1);
  GPtrArray *people = mun_wizard_list ();

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr(GPtrArray) holders = mun_workspace_find (workspace, &mun_role_assignment_spec, ROLE_ASSIGNMENT_ROLE, MUN_IS,
                                                         mun_record_get_id (g_ptr_array_index (roles, i)), ROLE_ASSIGNMENT_ENDS_ON, MUN_UNSET, NULL, -1);

      for (guint j = 0; j < holders->len; j++)
        {
          MunRecord *person = mun_workspace_get (workspace, &mun_person_spec, mun_record_get (g_ptr_array_index (holders, j), ROLE_ASSIGNMENT_PERSON), NULL);

          if (person)
            g_ptr_array_add (people, person);
        }
    }

  return people;
}

static char *
say_conflicts (MunWizardRun *run,
               const char   *person)
{
  g_autoptr(GPtrArray) conflicts = mun_impartiality_conflicts (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run), person);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (conflicts->len, 3); i++)
    g_string_append_printf (text, "%s%s", i ? " " : "", ((MunConflict *) g_ptr_array_index (conflicts, i))->message);
  if (conflicts->len > 3)
    g_string_append_printf (text, _(" And %u more."), conflicts->len - 3);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

GPtrArray *
mun_audit_suggest_team (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) auditors = find_auditors (run);
  g_autoptr(GPtrArray) team = mun_wizard_run_lines (run, "team");

  for (guint i = 0; i < auditors->len; i++)
    {
      MunRecord *person = g_ptr_array_index (auditors, i);
      g_autofree char *conflicts = say_conflicts (run, mun_record_get_id (person));
      MunSuggestion *card = mun_suggestion_new (mun_record_get_id (person), mun_record_get_title (person),
                                                *conflicts ? conflicts : _("Trained as auditor, nothing of the own work in this audit."), mun_record_get_ref (person));

      for (guint j = 0; j < team->len; j++)
        card->taken |= mun_record_is (g_ptr_array_index (team, j), AUDIT_MEMBER_PERSON, card->id);
      card->advised = !card->taken && !*conflicts;
      g_ptr_array_add (suggestions, card);
    }

  return suggestions;
}

MunRecord *
mun_audit_accept_member (MunWizardRun        *run,
                         const MunSuggestion *suggestion,
                         GError             **error)
{
  MunRecord *member = mun_audit_add_member (run, NULL);

  mun_record_set (member, AUDIT_MEMBER_PERSON, suggestion->id);
  return member;
}

char *
mun_audit_hint_member (MunWizardRun *run,
                       MunRecord    *member)
{
  if (!mun_record_is_set (member, AUDIT_MEMBER_PERSON))
    return g_strdup ("");

  g_autofree char *conflicts = say_conflicts (run, mun_record_get (member, AUDIT_MEMBER_PERSON));

  return *conflicts ? g_steal_pointer (&conflicts) : g_strdup (_("Nothing of the own work lies in this audit."));
}

/* Somebody from outside who wrote the rules judges the own work, whatever the contract says. */
static gboolean
wrote_the_system (MunWizardRun *run,
                  const char   *person)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);

  return mun_workspace_count (workspace, &mun_scope_spec, SCOPE_AUTHOR, MUN_IS, person, -1) > 0
         || mun_workspace_count (workspace, &mun_policy_spec, POLICY_AUTHOR, MUN_IS, person, -1) > 0
         || mun_workspace_count (workspace, &mun_document_version_spec, DOCUMENT_VERSION_AUTHOR, MUN_IS, person, -1) > 0;
}

static void
check_member (MunWizardRun *run,
              MunRecord    *member,
              GPtrArray    *issues)
{
  const char *person = mun_record_get (member, AUDIT_MEMBER_PERSON);
  g_autofree char *name = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec, person);
  gboolean audits = mun_record_is (member, AUDIT_MEMBER_PART, "lead") || mun_record_is (member, AUDIT_MEMBER_PART, "auditor");

  if (!*person || !audits)
    return;
  if (!mun_record_get_yes (member, AUDIT_MEMBER_COMPETENT) || !mun_record_is_set (member, AUDIT_MEMBER_COMPETENCE_EVIDENCE))
    mun_stop (issues, member, AUDIT_MEMBER_COMPETENCE_EVIDENCE, _("What shows that %s can audit? Enter a course or audits watched."), name);
  if (!mun_record_is_set (member, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON))
    mun_stop (issues, member, AUDIT_MEMBER_IMPARTIAL_DECLARED_ON, _("%s has not declared to be impartial yet."), name);
  if (mun_wizard_is_outsider (run, person) && wrote_the_system (run, person))
    mun_stop (issues, member, AUDIT_MEMBER_PERSON, _("%s comes from outside and wrote parts of the system. Whoever wrote it cannot audit it."), name);
  if (!mun_impartiality_is_solved (mun_wizard_run_get_workspace (run), member))
    mun_stop (issues, member, AUDIT_MEMBER_CONFLICT_SOLUTION, _("%s would audit the own work. Write down who looks at that part instead, or choose somebody else."), name);
}

void
mun_audit_check_team (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) team = mun_wizard_run_lines (run, "team");
  guint leads = 0;

  for (guint i = 0; i < team->len; i++)
    {
      leads += mun_record_is (g_ptr_array_index (team, i), AUDIT_MEMBER_PART, "lead");
      check_member (run, g_ptr_array_index (team, i), issues);
    }

  if (leads == 0)
    mun_stop (issues, audit, AUDIT_LEAD_AUDITOR, _("Nobody leads the audit yet. Add a lead auditor."));
  else if (leads > 1)
    mun_warn (issues, audit, AUDIT_LEAD_AUDITOR, _("More than one person leads. One of them signs the report."));
}

/* Plan -------------------------------------------------------------------------------------------------------------------------- */

/* The lead of the team leads the audit; those who lead what is audited are the ones to talk to. */
void
mun_audit_prefill_plan (MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) team = mun_audit_list_team (run);
  g_autoptr(GPtrArray) processes = mun_workspace_linked (mun_wizard_run_get_workspace (run), audit, AUDIT_PROCESSES);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *people = NULL;

  for (guint i = 0; i < team->len; i++)
    if (mun_record_is (g_ptr_array_index (team, i), AUDIT_MEMBER_PART, "lead"))
      mun_record_set (audit, AUDIT_LEAD_AUDITOR, mun_record_get (g_ptr_array_index (team, i), AUDIT_MEMBER_PERSON));

  for (guint i = 0; i < processes->len; i++)
    {
      char *name = mun_workspace_title (mun_wizard_run_get_workspace (run), &mun_person_spec,
                                        mun_record_get (g_ptr_array_index (processes, i), BUSINESS_PROCESS_OWNER));

      if (*name && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, name);
      else
        g_free (name);
    }
  people = mun_wizard_join_texts (names);
  mun_wizard_run_prefill (run, audit, AUDIT_AUDITEE_TEXT, people, _("Owners of the processes"));
  mun_wizard_run_prefill (run, audit, AUDIT_TIMES_TEXT, _("09:00 opening talk; 09:30 walk through the site; 11:00 talks and samples; 15:30 findings; 16:00 closing talk"), _("A usual day"));
}

void
mun_audit_check_plan (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  if (!mun_record_is_set (audit, AUDIT_TIMES_TEXT))
    mun_stop (issues, audit, AUDIT_TIMES_TEXT, _("Say when you are where, so that people can be there."));
  if (mun_record_is (audit, AUDIT_STATUS, "planned") && mun_record_is_set (audit, AUDIT_PLANNED_ON) && !mun_record_is_set (audit, AUDIT_STARTED_ON)
      && strcmp (mun_record_get (audit, AUDIT_PLANNED_ON), mun_workspace_get_today (mun_wizard_run_get_workspace (run))) < 0)
    mun_warn (issues, audit, AUDIT_PLANNED_ON, _("The planned day has passed and the audit has not begun."));
}
