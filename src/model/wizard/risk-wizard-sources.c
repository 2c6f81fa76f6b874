/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"

#define SYSTEM 's'

/* What endangers the security management system itself, whatever the organisation does. */
static const struct { const char *id, *title, *cause, *consequence; } system_risks[] = {
  { "person", N_("The one person who knows the system is away"), N_("Everything hangs on one person beside another job"),
    N_("Reviews, checks and reports stop without notice") },
  { "time", N_("No time for security beside daily work"), N_("Security tasks have no hours of their own"), N_("Dates pass, proof is missing at the audit") },
  { "paper", N_("The system lives on paper only"), N_("Documents were written for the certificate"), N_("People work by other rules, incidents surprise us") },
  { "late", N_("Actions are agreed and not done"), N_("Nobody follows up, no deputy"), N_("The same weak spot is used twice") },
  { "data", N_("Records are lost or wrong"), N_("No backup, several copies, nobody checks"), N_("Decisions rest on wrong figures, nothing can be proved") },
};

/* Which risks ----------------------------------------------------------------------------------------------------- */

GPtrArray *
mun_risk_list (MunWizardRun *run)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *round = mun_wizard_run_get_subject (run);

  if (mun_record_get_spec (round) == &mun_risk_spec)
    {
      GPtrArray *one = mun_wizard_list ();

      g_ptr_array_add (one, g_object_ref (round));
      return one;
    }
  if (mun_record_is_set (round, RISK_ASSESSMENT_TRIGGER) && !mun_record_is (round, RISK_ASSESSMENT_TRIGGER, "planned"))
    return mun_workspace_find (workspace, &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", RISK_ASSESSMENT, MUN_IS, mun_record_get_id (round), -1);

  return mun_workspace_find (workspace, &mun_risk_spec, RISK_STATUS, MUN_IS_NOT, "closed", -1);
}

GPtrArray *
mun_risk_list_asked (MunWizardRun *run,
                     const char   *page)
{
  return mun_record_get_spec (mun_wizard_run_get_subject (run)) == &mun_risk_spec ? mun_risk_list (run) : mun_wizard_run_lines (run, page);
}

static gboolean
is_of_source (MunRecord *risk,
              char       source)
{
  char letter[] = { source, '\0' };

  if (source == SYSTEM)
    return mun_record_is (risk, RISK_KIND, "system");

  return !mun_record_is (risk, RISK_KIND, "system") && mun_record_is (risk, RISK_CATEGORY, letter);
}

GPtrArray *
mun_risk_list_source (MunWizardRun *run,
                      char          source)
{
  GPtrArray *risks = mun_risk_list (run);

  for (guint i = risks->len; i > 0; i--)
    if (!is_of_source (g_ptr_array_index (risks, i - 1), source))
      g_ptr_array_remove_index (risks, i - 1);

  return risks;
}

static GPtrArray *
keep_if (MunWizardRun *run,
         gboolean    (*wanted) (MunWizardRun *run, MunRecord *risk))
{
  GPtrArray *risks = mun_risk_list (run);

  for (guint i = risks->len; i > 0; i--)
    if (!wanted (run, g_ptr_array_index (risks, i - 1)))
      g_ptr_array_remove_index (risks, i - 1);

  return risks;
}

static gboolean
is_treated (MunWizardRun *run,
            MunRecord    *risk)
{
  return mun_record_is (risk, RISK_DECISION, "treat") || mun_record_is (risk, RISK_DECISION, "avoid") || mun_record_is (risk, RISK_DECISION, "share");
}

/* What somebody decided to live with, and what stays above the appetite after treatment. */
static gboolean
needs_acceptance (MunWizardRun *run,
                  MunRecord    *risk)
{
  g_autoptr(MunCriteria) criteria = mun_risk_criteria (run);

  return mun_record_is (risk, RISK_DECISION, "tolerate")
         || (is_treated (run, risk) && mun_record_get_int (risk, RISK_TARGET_SCORE, 0) > criteria->appetite);
}

GPtrArray *
mun_risk_list_treated (MunWizardRun *run)
{
  return keep_if (run, is_treated);
}

GPtrArray *
mun_risk_list_to_accept (MunWizardRun *run)
{
  return keep_if (run, needs_acceptance);
}

/* New risks -------------------------------------------------------------------------------------------------------- */

static const char *
usual_nature (char source)
{
  switch (source)
    {
    case 'a': return "malicious";
    case 'b': return "context";
    case 'c': return "equipment";
    case 'd': return "information";
    case 'f': return "supplier";
    default:  return "human";
    }
}

MunRecord *
mun_risk_add_source (MunWizardRun *run,
                     char          source)
{
  MunRecord *risk = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_risk_spec);
  char letter[] = { source, '\0' };

  mun_record_set (risk, RISK_KIND, source == SYSTEM ? "system" : "security");
  mun_record_set (risk, RISK_CATEGORY, source == SYSTEM ? "e" : letter);
  mun_record_set (risk, RISK_NATURE, usual_nature (source));
  mun_record_set (risk, RISK_ASSESSMENT, mun_record_get_id (mun_wizard_run_get_subject (run)));
  mun_record_set (risk, RISK_DECISION, "undecided");
  return risk;
}

static gboolean
has_title (GPtrArray  *risks,
           const char *title)
{
  for (guint i = 0; i < risks->len; i++)
    if (mun_record_is (g_ptr_array_index (risks, i), RISK_TITLE, title))
      return TRUE;

  return FALSE;
}

/* Words of the line of business that are found in a scenario bring it to the front. */
static gboolean
fits_sector (MunWizardRun *run,
             const char   *text)
{
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (mun_wizard_run_get_workspace (run));
  g_auto(GStrv) words = g_strsplit_set (mun_record_get (organisation, ORGANISATION_SECTOR), " ,;/", -1);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *stem = g_utf8_strlen (words[i], -1) >= 6 ? g_utf8_substring (words[i], 0, 6) : NULL;

      if (stem && mun_text_contains (text, stem))
        return TRUE;
    }

  return FALSE;
}

char *
mun_risk_without_stop (const char *sentence)
{
  gsize length = strlen (sentence);

  if (g_str_has_suffix (sentence, "."))
    length -= strlen (".");
  else if (g_str_has_suffix (sentence, "。"))
    length -= strlen ("。");
  return g_strndup (sentence, length);
}

static void
suggest_threats (MunWizardRun *run,
                 char          source,
                 GPtrArray    *suggestions)
{
  MunLibrary *library = mun_wizard_library (run);
  guint n = 0;
  const MunLibraryThreat * const *threats = library ? mun_library_get_threats (library, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *causes = mun_risk_without_stop (mun_catalogue_text (threats[i]->causes, NULL));
      g_autofree char *consequences = mun_risk_without_stop (mun_catalogue_text (threats[i]->consequences, NULL));
      g_autofree char *text = g_strdup_printf (_("%1$s. What follows: %2$s."), causes, consequences);
      MunSuggestion *suggestion;

      if (threats[i]->category[0] != source)
        continue;
      suggestion = mun_suggestion_new (threats[i]->id, mun_catalogue_text (threats[i]->title, NULL), text, _("Library of threats"));
      suggestion->advised = fits_sector (run, suggestion->title) || fits_sector (run, text);
      g_ptr_array_add (suggestions, suggestion);
    }
}

static void
suggest_system (GPtrArray *suggestions)
{
  for (guint i = 0; i < G_N_ELEMENTS (system_risks); i++)
    g_ptr_array_add (suggestions, mun_suggestion_new (system_risks[i].id, _(system_risks[i].title), _(system_risks[i].consequence), _("Usual in small firms")));
}

GPtrArray *
mun_risk_suggest_source (MunWizardRun *run,
                         char          source)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  char page[] = "source-?";
  g_autoptr(GPtrArray) present = NULL;

  page[strlen (page) - 1] = source;
  present = mun_wizard_run_lines (run, page);

  if (source == SYSTEM)
    suggest_system (suggestions);
  else
    {
      mun_risk_suggest_records (run, source, suggestions);
      suggest_threats (run, source, suggestions);
    }

  for (guint i = 0; i < suggestions->len; i++)
    {
      MunSuggestion *suggestion = g_ptr_array_index (suggestions, i);

      suggestion->taken = suggestion->taken || has_title (present, suggestion->title);
    }

  return suggestions;
}

static gboolean
fill_from_threat (MunWizardRun *run,
                  MunRecord    *risk,
                  const char   *id)
{
  MunLibrary *library = mun_wizard_library (run);
  const MunLibraryThreat *threat = library ? mun_library_find_threat (library, id) : NULL;

  if (!threat)
    return FALSE;

  mun_record_set (risk, RISK_NATURE, threat->nature);
  mun_record_set (risk, RISK_CAUSE, mun_catalogue_text (threat->causes, NULL));
  mun_record_set (risk, RISK_EVENT, mun_catalogue_text (threat->title, NULL));
  mun_record_set (risk, RISK_CONSEQUENCE, mun_catalogue_text (threat->consequences, NULL));
  mun_record_set (risk, RISK_INFO_SOURCE, _("Library of threats"));
  return TRUE;
}

static void
fill_from_system (MunRecord  *risk,
                  const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (system_risks); i++)
    if (g_str_equal (system_risks[i].id, id))
      {
        mun_record_set (risk, RISK_CAUSE, _(system_risks[i].cause));
        mun_record_set (risk, RISK_EVENT, _(system_risks[i].title));
        mun_record_set (risk, RISK_CONSEQUENCE, _(system_risks[i].consequence));
      }
}

/* A dependency remembers the risk that covers it. */
static void
tie_dependency (MunWizardRun *run,
                MunRecord    *risk,
                const char   *id)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(MunRecord) dependency = NULL;

  if (mun_store_find_type (mun_workspace_get_store (workspace), id) != &mun_interdependency_spec)
    return;

  dependency = mun_workspace_get (workspace, &mun_interdependency_spec, id, NULL);
  if (!dependency)
    return;
  mun_record_set (dependency, INTERDEPENDENCY_RISK, mun_record_get_id (risk));
  mun_wizard_run_keep (run, "source-f", dependency);
}

MunRecord *
mun_risk_accept_source (MunWizardRun        *run,
                        const MunSuggestion *suggestion,
                        char                 source,
                        GError             **error)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  MunRecord *risk;

  /* A risk of an earlier round is looked at again, not entered a second time. */
  if (mun_store_find_type (mun_workspace_get_store (workspace), suggestion->id) == &mun_risk_spec)
    {
      risk = mun_workspace_get (workspace, &mun_risk_spec, suggestion->id, error);
      if (risk)
        mun_record_set (risk, RISK_ASSESSMENT, mun_record_get_id (mun_wizard_run_get_subject (run)));
      return risk;
    }

  risk = mun_risk_add_source (run, source);
  mun_record_set (risk, RISK_TITLE, suggestion->title);
  if (source == SYSTEM)
    fill_from_system (risk, suggestion->id);
  else if (!fill_from_threat (run, risk, suggestion->id))
    mun_risk_fill_from_record (run, risk, suggestion->id);
  if (source == 'f')
    tie_dependency (run, risk, suggestion->id);

  return risk;
}

/* What may be missing ------------------------------------------------------------------------------------------------ */

static int
note_field (char source)
{
  return source == SYSTEM ? -1 : RISK_ASSESSMENT_SOURCE_A_NOTE + (source - 'a');
}

static gboolean
is_only_delay (MunRecord *risk)
{
  static const char * const late[] = { "late", "delay", "deliver", "延误", "迟", NULL };
  static const char * const more[] = {
    "theft", "stolen", "thief", "steal", "data", "subcontract", "pass", "unknown", "seal", "depot", "depend", "fire", "fraud", "access", "key", "code", "盗", "分包", NULL
  };
  g_autofree char *all = g_strjoin (" ", mun_record_get (risk, RISK_TITLE), mun_record_get (risk, RISK_CAUSE), mun_record_get (risk, RISK_EVENT), NULL);
  gboolean about_delay = FALSE;

  for (guint i = 0; late[i]; i++)
    about_delay |= mun_text_contains (all, late[i]);
  for (guint i = 0; more[i]; i++)
    if (mun_text_contains (all, more[i]))
      return FALSE;

  return about_delay;
}

static void
check_suppliers (MunWizardRun *run,
                 GPtrArray    *risks,
                 GPtrArray    *issues)
{
  gboolean only_delay = risks->len > 0;

  for (guint i = 0; i < risks->len; i++)
    only_delay &= is_only_delay (g_ptr_array_index (risks, i));

  if (only_delay)
    mun_warn (issues, g_ptr_array_index (risks, 0), RISK_TITLE,
              _("Suppliers can do more harm than be late: pass the load on, share a depot, leave a door open, lose your data. Think of those, too."));
}

void
mun_risk_check_source (MunWizardRun *run,
                       char          source,
                       GPtrArray    *issues)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  char page[] = "source-?";
  g_autoptr(GPtrArray) risks = NULL;
  int note = note_field (source);

  page[strlen (page) - 1] = source;
  risks = mun_wizard_run_lines (run, page);

  if (risks->len == 0 && note >= 0 && mun_text_is_blank (mun_record_get (round, note)))
    mun_stop (issues, round, note, _("Nothing stands here yet. Enter a risk, or write one sentence why there is none."));
  else if (risks->len == 0 && note >= 0 && mun_text_word_count (mun_record_get (round, note)) < 4)
    mun_warn (issues, round, note, _("Say in a whole sentence what you looked at and why nothing came of it."));
  else if (risks->len == 0 && note < 0)
    mun_warn (issues, round, -1, _("No risk to the working of the system itself is entered. The standard asks for these, too."));

  if (source == 'f')
    check_suppliers (run, risks, issues);
  if (source == 'd' && risks->len == 0)
    mun_warn (issues, round, note, _("Computers, mail and know-how are forgotten most often. Is there really nothing?"));
}
