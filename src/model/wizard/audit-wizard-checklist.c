/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/audit-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "catalogue/catalogue.h"
#include "model/audit-proposal.h"

#define OWN_RULES "own rules"
#define EQUIPMENT_CHECK "28000:9.2.2-d1"
#define PEOPLE_CHECK "28000:9.2.2-d2"

static void
free_catalogue (gpointer catalogue)
{
  mun_catalogue_unref (catalogue);
}

/* Read once a run. */
static MunCatalogue *
get_catalogue (MunWizardRun *run)
{
  MunCatalogue *catalogue = g_object_get_data (G_OBJECT (run), "catalogue");
  g_autoptr(GError) error = NULL;

  if (catalogue)
    return catalogue;

  catalogue = mun_catalogue_load_builtin (&error);
  if (!catalogue)
    {
      /* It is compiled into the program: only a broken build lacks it. Own rules and field checks are there still. */
      g_warning ("The catalogue of requirements cannot be read: %s", error->message);
      return NULL;
    }

  g_object_set_data_full (G_OBJECT (run), "catalogue", catalogue, free_catalogue);
  return catalogue;
}

guint
mun_audit_sample_size (guint population)
{
  guint root = 5;

  while (root * root < population)
    root++;

  return MIN (population, root);
}

/* Lines ---------------------------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_audit_list_items (MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  return mun_record_is_new (audit) ? mun_wizard_list ()
                                   : mun_workspace_children (mun_wizard_run_get_workspace (run), audit, &mun_audit_item_spec);
}

MunRecord *
mun_audit_add_item (MunWizardRun *run,
                    MunRecord    *above)
{
  MunRecord *item = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_audit_item_spec);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "checklist");
  gint64 seq = 0;

  for (guint i = 0; i < items->len; i++)
    seq = MAX (seq, mun_record_get_int (g_ptr_array_index (items, i), AUDIT_ITEM_SEQ, 0));
  mun_record_set (item, AUDIT_ITEM_AUDIT, mun_record_get_id (mun_wizard_run_get_subject (run)));
  mun_record_set_int (item, AUDIT_ITEM_SEQ, seq + 1);
  mun_record_set (item, AUDIT_ITEM_MARK, "not_checked");
  return item;
}

static gboolean
has_requirement (GPtrArray  *items,
                 const char *requirement)
{
  for (guint i = 0; i < items->len; i++)
    if (mun_record_is (g_ptr_array_index (items, i), AUDIT_ITEM_REQUIREMENT, requirement))
      return TRUE;

  return FALSE;
}

static char *
say_sample (guint population)
{
  return g_strdup_printf (_("%1$u of %2$u"), mun_audit_sample_size (population), population);
}

/* A question about people or things of the sites that are audited. */
static void
keep_item (MunWizardRun *run,
           const char   *requirement,
           const char   *question,
           guint         population)
{
  g_autoptr(MunRecord) item = mun_audit_add_item (run, NULL);
  g_autofree char *sample = population > 0 ? say_sample (population) : g_strdup ("");

  mun_record_set (item, AUDIT_ITEM_REQUIREMENT, requirement);
  mun_record_set (item, AUDIT_ITEM_QUESTION, question);
  mun_record_set (item, AUDIT_ITEM_SAMPLE, sample);
  mun_wizard_run_keep (run, "checklist", item);
}

static guint
count_at_sites (MunWizardRun  *run,
                const MunSpec *spec,
                int            site_field)
{
  g_auto(GStrv) sites = mun_record_get_links (mun_wizard_run_get_subject (run), AUDIT_SITES);
  gint64 n = 0;

  if (!sites[0])
    return (guint) MAX (0, mun_workspace_count (mun_wizard_run_get_workspace (run), spec, -1));
  for (guint i = 0; sites[i]; i++)
    n += mun_workspace_count (mun_wizard_run_get_workspace (run), spec, site_field, MUN_IS, sites[i], -1);

  return (guint) MAX (0, n);
}

/* The two looks that belong to every audit stand on the list from the beginning. */
void
mun_audit_prefill_checklist (MunWizardRun *run)
{
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "checklist");

  if (!has_requirement (items, EQUIPMENT_CHECK))
    keep_item (run, EQUIPMENT_CHECK, _("Walk through: is the security equipment where it should be, and does it work?"),
               count_at_sites (run, &mun_equipment_spec, EQUIPMENT_SITE));
  if (!has_requirement (items, PEOPLE_CHECK))
    keep_item (run, PEOPLE_CHECK, _("Walk through: are the people with security tasks posted as planned, and do they know what to do?"),
               count_at_sites (run, &mun_person_spec, PERSON_SITE));
}

/* Suggestions: a clause, or the rules of a process ---------------------------------------------------------------------------- */

static guint
count_shall (const MunClause *clause)
{
  guint n = 0;

  for (guint i = 0; i < clause->n_requirements; i++)
    n += clause->requirements[i]->level == MUN_LEVEL_SHALL;

  return n;
}

/* Clauses that no audit touched so far come first. */
static gboolean
is_untouched (GPtrArray       *coverage,
              const MunClause *clause)
{
  for (guint i = 0; i < coverage->len; i++)
    {
      const MunClauseCoverage *line = g_ptr_array_index (coverage, i);
      gsize n = strlen (line->clause);

      if (strncmp (clause->number, line->clause, n) == 0 && (clause->number[n] == '\0' || clause->number[n] == '.'))
        return line->items == 0;
    }

  return FALSE;
}

static void
suggest_clauses (MunWizardRun *run,
                 GPtrArray    *items,
                 GPtrArray    *suggestions)
{
  MunCatalogue *catalogue = get_catalogue (run);
  const MunStandard *standard = catalogue ? mun_catalogue_find_standard (catalogue, "28000") : NULL;
  g_autoptr(GPtrArray) coverage = mun_clause_coverage_new (mun_wizard_run_get_workspace (run), NULL);

  for (guint i = 0; standard && i < standard->n_clauses; i++)
    {
      const MunClause *clause = standard->clauses[i];
      guint n = count_shall (clause);
      g_autofree char *title = NULL, *text = NULL;
      MunSuggestion *card;

      if (n == 0)
        continue;
      title = g_strdup_printf ("%s %s", clause->number, mun_catalogue_text (clause->title, NULL));
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u question. %2$s", "%1$u questions. %2$s", n), n, mun_catalogue_text (clause->looks_for, NULL));
      card = mun_suggestion_new (clause->number, title, text, _("ISO 28000"));
      for (guint j = 0; j < clause->n_requirements; j++)
        card->taken |= has_requirement (items, clause->requirements[j]->id);
      card->advised = !card->taken && is_untouched (coverage, clause);
      g_ptr_array_add (suggestions, card);
    }
}

static void
suggest_own_rules (MunWizardRun *run,
                   GPtrArray    *items,
                   GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) processes = mun_workspace_linked (mun_wizard_run_get_workspace (run), mun_wizard_run_get_subject (run), AUDIT_PROCESSES);

  for (guint i = 0; i < processes->len; i++)
    {
      MunRecord *process = g_ptr_array_index (processes, i);
      g_autofree char *title = NULL, *requirement = NULL;
      MunSuggestion *card;

      if (!mun_record_is_set (process, BUSINESS_PROCESS_CRITERIA))
        continue;
      title = g_strdup_printf (_("Own rules: %s"), mun_record_get_title (process));
      requirement = g_strdup_printf ("%s %s", mun_record_get_ref (process), OWN_RULES);
      card = mun_suggestion_new (mun_record_get_id (process), title, mun_record_get (process, BUSINESS_PROCESS_CRITERIA), mun_record_get_ref (process));
      card->taken = has_requirement (items, requirement);
      card->advised = !card->taken;
      g_ptr_array_add (suggestions, card);
    }
}

GPtrArray *
mun_audit_suggest_items (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "checklist");

  suggest_own_rules (run, items, suggestions);
  suggest_clauses (run, items, suggestions);
  return suggestions;
}

static guint
count_records (MunWizardRun         *run,
               const MunRequirement *requirement)
{
  const MunSpec *spec = requirement->records[0] ? mun_spec_find (requirement->records[0]) : NULL;

  return spec ? (guint) MAX (0, mun_workspace_count (mun_wizard_run_get_workspace (run), spec, -1)) : 0;
}

static void
fill_item (MunWizardRun         *run,
           MunRecord            *item,
           const MunRequirement *requirement)
{
  guint population = count_records (run, requirement);
  g_autofree char *sample = population > 1 ? say_sample (population) : g_strdup ("");

  mun_record_set (item, AUDIT_ITEM_REQUIREMENT, requirement->id);
  mun_record_set (item, AUDIT_ITEM_QUESTION, mun_catalogue_text (requirement->question, NULL));
  mun_record_set (item, AUDIT_ITEM_SAMPLE, sample);
}

static MunRecord *
accept_clause (MunWizardRun    *run,
               const MunClause *clause)
{
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "checklist");
  MunRecord *first = NULL;

  for (guint i = 0; i < clause->n_requirements; i++)
    {
      const MunRequirement *requirement = clause->requirements[i];
      g_autoptr(MunRecord) item = NULL;

      if (requirement->level != MUN_LEVEL_SHALL || has_requirement (items, requirement->id))
        continue;
      item = mun_audit_add_item (run, NULL);
      fill_item (run, item, requirement);
      if (!first)
        first = g_object_ref (item);
      /* The first one is handed back and kept by the run itself; it must count already when the next one gets its number. */
      mun_wizard_run_keep (run, "checklist", item);
    }

  return first;
}

static MunRecord *
accept_own_rules (MunWizardRun *run,
                  MunRecord    *process)
{
  MunRecord *item = mun_audit_add_item (run, NULL);
  g_autofree char *requirement = g_strdup_printf ("%s %s", mun_record_get_ref (process), OWN_RULES);
  g_autofree char *question = g_strdup_printf (_("%1$s: is this kept in practice? %2$s"), mun_record_get_title (process),
                                               mun_record_get (process, BUSINESS_PROCESS_CRITERIA));

  mun_record_set (item, AUDIT_ITEM_REQUIREMENT, requirement);
  mun_record_set (item, AUDIT_ITEM_QUESTION, question);
  mun_record_set (item, AUDIT_ITEM_SAMPLE, mun_record_get (process, BUSINESS_PROCESS_RECORDS_KEPT)[0] ? _("5 records") : "");
  return item;
}

MunRecord *
mun_audit_accept_item (MunWizardRun        *run,
                       const MunSuggestion *suggestion,
                       GError             **error)
{
  MunCatalogue *catalogue = get_catalogue (run);
  const MunClause *clause = catalogue ? mun_catalogue_find_clause (catalogue, "28000", suggestion->id) : NULL;
  g_autoptr(MunRecord) process = NULL;

  if (clause)
    {
      MunRecord *first = accept_clause (run, clause);

      if (!first)
        g_set_error_literal (error, MUN_ERROR, MUN_ERROR_REFUSED, _("All questions of this clause stand on the list already."));
      return first;
    }

  process = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_business_process_spec, suggestion->id, error);
  return process ? accept_own_rules (run, process) : NULL;
}

static gboolean
is_field_check (MunRecord *item)
{
  return mun_record_is (item, AUDIT_ITEM_REQUIREMENT, EQUIPMENT_CHECK) || mun_record_is (item, AUDIT_ITEM_REQUIREMENT, PEOPLE_CHECK);
}

void
mun_audit_check_checklist (MunWizardRun *run,
                           GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "checklist");
  guint own = 0, standard = 0, field = 0;

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      const char *requirement = mun_record_get (item, AUDIT_ITEM_REQUIREMENT);

      if (is_field_check (item))
        field++;
      else if (g_str_has_prefix (requirement, "28000:"))
        standard++;
      else
        own++;
    }

  if (standard == 0)
    mun_stop (issues, audit, -1, _("No question comes from the standard yet. Take in the clauses of this audit."));
  if (own == 0)
    mun_stop (issues, audit, -1, _("No question asks for your own rules. Take in the rules of the processes, or write a question of your own."));
  if (field < 2)
    mun_stop (issues, audit, -1, _("The look at equipment and the look at people belong on every list. Put them back."));
}

/* On site ------------------------------------------------------------------------------------------------------------------------ */

char *
mun_audit_hint_item (MunWizardRun *run,
                     MunRecord    *item)
{
  MunCatalogue *catalogue = get_catalogue (run);
  const MunRequirement *requirement = catalogue ? mun_catalogue_find_requirement (catalogue, mun_record_get (item, AUDIT_ITEM_REQUIREMENT)) : NULL;

  return g_strdup (requirement ? mun_catalogue_text (requirement->looks_for, NULL) : "");
}

void
mun_audit_prefill_site (MunWizardRun *run)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);

  mun_wizard_run_prefill (run, audit, AUDIT_OPENING_NOTE, _("Aim, times and method explained; questions answered."), _("A usual opening talk"));
}

static void
check_line (MunRecord *item,
            GPtrArray *issues)
{
  gboolean looked = !mun_record_is (item, AUDIT_ITEM_MARK, "not_checked") && mun_record_is_set (item, AUDIT_ITEM_MARK);
  g_autofree char *question = mun_text_shorten (mun_record_get_title (item), 60);

  if (!looked && is_field_check (item))
    mun_stop (issues, item, AUDIT_ITEM_MARK, _("“%s”: this look cannot be left out."), question);
  else if (!looked && !mun_record_is_set (item, AUDIT_ITEM_NOT_CHECKED_REASON))
    mun_stop (issues, item, AUDIT_ITEM_MARK, _("“%s” has no mark. Mark it, or write why it was not looked at."), question);
  else if (looked && !mun_record_is (item, AUDIT_ITEM_MARK, "not_applicable") && !mun_record_is_set (item, AUDIT_ITEM_EVIDENCE_SEEN))
    mun_warn (issues, item, AUDIT_ITEM_EVIDENCE_SEEN, _("“%s” is marked, but nothing stands here that was seen."), question);
  if (looked && is_field_check (item) && !mun_record_is_set (item, AUDIT_ITEM_SAMPLE))
    mun_warn (issues, item, AUDIT_ITEM_SAMPLE, _("“%s”: say how many you looked at, of how many."), question);
}

static void
check_all_conform (MunWizardRun *run,
                   GPtrArray    *items,
                   GPtrArray    *issues)
{
  guint conform = 0, looked = 0, sampled = 0;

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);

      if (mun_record_is (item, AUDIT_ITEM_MARK, "not_checked") || !mun_record_is_set (item, AUDIT_ITEM_MARK))
        continue;
      looked++;
      conform += mun_record_is (item, AUDIT_ITEM_MARK, "conform");
      sampled += mun_record_is_set (item, AUDIT_ITEM_SAMPLE);
    }

  if (looked >= 5 && conform == looked)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("Everything conforms. Nobody believes an audit that found nothing: what would you improve?"));
  if (looked > 0 && sampled == 0)
    mun_warn (issues, mun_wizard_run_get_subject (run), -1, _("No sample is named. Which records, which trucks, which people did you look at?"));
}

void
mun_audit_check_site (MunWizardRun *run,
                      GPtrArray    *issues)
{
  MunRecord *audit = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) items = mun_wizard_run_lines (run, "site");

  if (!mun_record_is_set (audit, AUDIT_STARTED_ON))
    mun_stop (issues, audit, AUDIT_STARTED_ON, _("On which day did the audit begin?"));
  if (!mun_record_is_set (audit, AUDIT_ENDED_ON))
    mun_stop (issues, audit, AUDIT_ENDED_ON, _("On which day did it end?"));
  else if (strcmp (mun_record_get (audit, AUDIT_ENDED_ON), mun_record_get (audit, AUDIT_STARTED_ON)) < 0)
    mun_stop (issues, audit, AUDIT_ENDED_ON, _("The audit ends before it begins."));
  if (!mun_record_is_set (audit, AUDIT_PEOPLE_MET))
    mun_warn (issues, audit, AUDIT_PEOPLE_MET, _("Whom did you meet? An audit without people is an audit of papers."));

  for (guint i = 0; i < items->len; i++)
    check_line (g_ptr_array_index (items, i), issues);
  check_all_conform (run, items, issues);
}
