/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/finder.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/places.h"
#include "gui/preferences.h"
#include "model/wizard/wizard.h"
#include "report/reports/reports.h"

static const struct {
  const char *title;
  const char *detail;
  const char *icon;
  const char *action;
} actions[] = {
  { N_("Undo"), N_("Takes back the last change"), "mun-undo-symbolic", "win.undo" },
  { N_("Redo"), N_("Makes it again"), "mun-redo-symbolic", "win.redo" },
  { N_("Preferences"), N_("Who you are, language and paper of reports, backups, appearance"), "emblem-system-symbolic", "win.preferences" },
  { N_("Verify the history"), N_("Proves that nobody changed the past"), "mun-history-symbolic", "win.verify" },
  { N_("Save a copy"), N_("A second file with everything in it"), "document-save-as-symbolic", "win.save-copy" },
  { N_("Open a file"), "", "document-open-symbolic", "app.open" },
  { N_("Open the demonstration"), N_("A freight company with everything filled in, in a file and a window of its own"), "mun-suppliers-symbolic", "app.demonstration" },
  { N_("New window"), "", "window-new-symbolic", "app.new-window" },
  { N_("Keyboard shortcuts"), "", "preferences-desktop-keyboard-shortcuts-symbolic", "win.show-keys" },
};

/* What places and guided questions are looked for by beside their titles: the words of the standard, and what people call it at work. */
static const struct {
  const char *id;
  const char *words;
} names[] = {
  { "home", N_("start, path, next step, dashboard") },
  { "incident-mode", N_("incident, event, emergency, alarm, log") },
  { "organisation", N_("company, sites, processes, assets, operation, settings") },
  { "context", N_("issues, interested parties, stakeholders, needs, legal requirements, obligations, law") },
  { "scope", N_("boundaries, exclusions, applicability") },
  { "policy", N_("leadership, commitment, top management, promise") },
  { "roles", N_("responsibilities, authorities, leadership, resources, commitment") },
  { "risk", N_("add a risk, new risk, threat, hazard, danger") },
  { "risks", N_("threats, risk assessment, treatment, vulnerability, opportunities, matrix") },
  { "objectives", N_("goals, targets, programme") },
  { "changes", N_("planning of changes") },
  { "change", N_("planning of changes") },
  { "controls", N_("measures, protection, equipment, strategies") },
  { "people", N_("employees, staff, training, competence, awareness, clearance") },
  { "competence", N_("people, employees, staff, training, clearance, qualification") },
  { "communication", N_("inform, report, messages") },
  { "documents", N_("documented information, procedures, records, versions") },
  { "suppliers", N_("partners, contractors, outsourcing, logistics, external providers") },
  { "plans", N_("security plan, response, recovery, exercise, emergency, warning, contacts") },
  { "plan", N_("response, recovery, emergency, warning") },
  { "exercise", N_("test, drill, training of plans") },
  { "incidents", N_("security events, emergency, near miss, theft") },
  { "incident", N_("security event, emergency, near miss, investigation, response") },
  { "operation", N_("operations, operational planning, activities, work") },
  { "monitoring", N_("monitoring, measurement, analysis, evaluation, performance, indicators, compliance") },
  { "audits", N_("audit programme, findings, auditor, checklist") },
  { "audit", N_("audit programme, findings, auditor, checklist") },
  { "review", N_("evaluation, top management, minutes, decisions") },
  { "nonconformities", N_("problems, corrective action, causes, deviations") },
  { "nonconformity", N_("nonconformity, corrective action, deviation, root cause") },
  { "improvements", N_("ideas, continual improvement, suggestions") },
  { "conformity", N_("requirements, ISO 28000, ISO 22320, evidence, certification, gaps") },
  { "gap", N_("gap analysis, self-assessment, readiness") },
  { "assessments", N_("gap analysis, readiness") },
  { "reports", N_("print, PDF, export, documents for the auditor") },
  { "calendar", N_("due dates, deadlines, overdue, reminders, to do") },
  { "history", N_("changes, revisions, compare, undo, log") },
};

/* Views that are no place of their own. @action leads to where they are opened. */
static const struct {
  const char *title;
  const char *detail;
  const char *words;
  const char *icon;
  const char *action;
  const char *target;
} views[] = {
  { N_("Risk matrix"), N_("The open risks by likelihood and impact"), N_("heat map, risk map, matrix, chart"), "mun-risks-symbolic", "win.show-picture", "risks" },
  { N_("Supply map"), N_("Suppliers, flows of goods and what depends on what, as a picture"), N_("supply chain map, map, chart, diagram"), "mun-suppliers-symbolic",
    "win.show-picture", "suppliers" },
  { N_("Bow tie"), N_("A picture of one risk: open the risk, then its tab “Bow tie”"), N_("bowtie, causes, consequences, barriers, diagram"), "mun-risks-symbolic",
    "win.show-type", "risk" },
  { N_("Audit walk-through"), N_("The checklist on the spot: open the audit, then “Walk Through”"), N_("walk through an audit, on site, checklist"), "mun-audit-symbolic",
    "win.show-type", "audit" },
};

void
mun_found_free (MunFound *found)
{
  g_free (found->title);
  g_free (found->detail);
  g_free (found->target);
  g_free (found);
}

static void
add (GPtrArray    *list,
     MunFoundKind  kind,
     const char   *title,
     const char   *detail,
     const char   *icon,
     const char   *action,
     const char   *target)
{
  MunFound *found = g_new0 (MunFound, 1);

  found->kind = kind;
  found->title = g_strdup (title);
  found->detail = g_strdup (detail);
  found->icon = icon;
  found->action = action;
  found->target = g_strdup (target);
  g_ptr_array_add (list, found);
}

static gboolean
fits (const char *words,
      const char *title,
      const char *detail)
{
  return mun_text_contains (title, words) || mun_text_contains (detail, words);
}

static gboolean
is_named (const char *id,
          const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].id, id))
      return mun_text_contains (_(names[i].words), words);
  return FALSE;
}

/* Every register, also where it is one of several tabs of its place. */
static void
find_registers (GPtrArray  *list,
                const char *words)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunPlace *place = mun_place_of_type (*spec);

      if (place == NULL || !g_strv_contains (place->types, (*spec)->name) || g_strcmp0 (_((*spec)->plural), _(place->title)) == 0)
        continue;
      if (mun_text_contains (_((*spec)->plural), words) || mun_text_contains (_((*spec)->title), words))
        {
          g_autofree char *detail = g_strdup_printf ("%s · %s", _(place->title), _((*spec)->purpose));

          add (list, MUN_FOUND_PLACE, _((*spec)->plural), detail, place->icon, "win.show-type", (*spec)->name);
        }
    }
}

static void
find_views (GPtrArray  *list,
            const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (fits (words, _(views[i].title), _(views[i].detail)) || mun_text_contains (_(views[i].words), words))
      add (list, MUN_FOUND_PLACE, _(views[i].title), _(views[i].detail), views[i].icon, views[i].action, views[i].target);
}

/* Returns: (nullable): the type whose register leads to lines of @spec, where they have none of their own */
static const MunSpec *
find_owner (const MunSpec *spec)
{
  const MunPlace *place = mun_place_of_type (spec);

  while (place != NULL && spec != NULL && !g_strv_contains (place->types, spec->name))
    spec = spec->flags & MUN_SPEC_CHILD ? spec->fields[spec->parent_field].target : NULL;
  return place != NULL ? spec : NULL;
}

/* The lines of a record, such as the steps of a plan, are found where the record is. */
static void
find_lines (GPtrArray  *list,
            const char *words)
{
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      const MunSpec *owner = (*spec)->flags & MUN_SPEC_CHILD ? find_owner (*spec) : NULL;
      g_autofree char *detail = NULL;

      if (owner == NULL || owner == *spec || (!mun_text_contains (_((*spec)->plural), words) && !mun_text_contains (_((*spec)->title), words)))
        continue;
      /* Translators: where lines of a record are found: “In: Security plans · What is done, by whom …” */
      detail = g_strdup_printf (_("In: %1$s · %2$s"), _(owner->plural), _((*spec)->purpose));
      add (list, MUN_FOUND_PLACE, _((*spec)->plural), detail, mun_place_of_type (owner)->icon, "win.show-type", owner->name);
    }
}

/* What this machine remembers, and the numbers behind the checks of the file. */
static void
find_settings (GPtrArray  *list,
               const char *words)
{
  for (const MunPreference *preference = mun_preferences_list (); preference->title != NULL; preference++)
    if (fits (words, _(preference->title), _(preference->group)) || mun_text_contains (_(preference->words), words))
      {
        g_autofree char *detail = g_strdup_printf ("%s · %s", _("Preferences"), _(preference->group));

        add (list, MUN_FOUND_ACTION, _(preference->title), detail, "emblem-system-symbolic", "win.show-preference", preference->title);
      }
  for (guint i = 0; i < mun_setting_spec.n_fields; i++)
    {
      const MunField *field = &mun_setting_spec.fields[i];
      g_autofree char *target = g_strconcat (mun_setting_spec.name, "/", field->name, NULL);

      if (field->kind == MUN_KIND_INTEGER && mun_text_contains (_(field->label), words))
        add (list, MUN_FOUND_ACTION, _(field->label), _(mun_setting_spec.title), "emblem-system-symbolic", "win.show-type", target);
    }
}

static void
find_wizards (GPtrArray  *list,
              const char *words)
{
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    if (fits (words, _((*wizard)->title), _((*wizard)->purpose)) || is_named ((*wizard)->id, words))
      add (list, MUN_FOUND_WIZARD, _((*wizard)->title), _((*wizard)->purpose), "mun-state-next-symbolic", "win.wizard", (*wizard)->id);
}

static void
find_reports (GPtrArray  *list,
              const char *words)
{
  for (const MunReportType * const *type = mun_reports (); *type != NULL; type++)
    if (fits (words, _((*type)->title), _((*type)->purpose)) || mun_text_contains ((*type)->code, words))
      add (list, MUN_FOUND_REPORT, _((*type)->title), (*type)->code, "mun-reports-symbolic", "win.report", (*type)->id);
}

/* "8.4", "10": nothing but a number of a clause. */
static gboolean
is_clause (const char *words)
{
  return g_ascii_isdigit (*words) && strspn (words, "0123456789.") == strlen (words);
}

/* Returns: (nullable): what is to be added, behind "add" or "new" */
static const char *
skip_verb (const char *words)
{
  /* Translators: the words with which somebody asks for something new in the search: "add risk", "new risk"; separated by commas */
  g_auto(GStrv) verbs = g_strsplit (_("add,new,create"), ",", -1);

  for (char **verb = verbs; *verb != NULL; verb++)
    {
      gsize length = strlen (g_strstrip (*verb));

      if (length > 0 && g_ascii_strncasecmp (words, *verb, length) == 0 && words[length] == ' ')
        return words + length + strspn (words + length, " ");
    }
  return NULL;
}

static gboolean
is_same (const char *one,
         const char *other)
{
  g_autofree char *a = g_utf8_casefold (one, -1);
  g_autofree char *b = g_utf8_casefold (other, -1);

  return g_str_equal (a, b);
}

static void
find_additions (GPtrArray  *list,
                const char *words)
{
  const char *what = skip_verb (words);
  guint n = 0;

  while (mun_specs ()[n] != NULL)
    n++;
  /* What is named in full comes before what has it in its name. */
  for (guint i = 0; what != NULL && *what != '\0' && i < 2 * n; i++)
    {
      const MunSpec * const *spec = mun_specs () + i % n;
      const MunPlace *place = mun_place_of_type (*spec);
      gboolean named = is_same (_((*spec)->title), what) || is_same (_((*spec)->plural), what);
      g_autofree char *title = NULL;

      if (place == NULL || (*spec)->flags & MUN_SPEC_SINGLE || !g_strv_contains (place->types, (*spec)->name) || named != (i < n)
          || (!named && !mun_text_contains (_((*spec)->title), what) && !mun_text_contains (_((*spec)->plural), what)))
        continue;
      title = g_strdup_printf (_("Add: %s"), _((*spec)->title));
      add (list, MUN_FOUND_ACTION, title, _((*spec)->purpose), "list-add-symbolic", "win.add-record", (*spec)->name);
    }
}

/* Returns: 0 for what is called so, 1 for what has it in its name, 2 for what is found by another word */
static int
rank (const MunFound *found,
      const char     *words)
{
  if (!mun_text_contains (found->title, words))
    return 2;
  return mun_text_contains (words, found->title) ? 0 : 1;
}

static int
compare_rank (gconstpointer a,
              gconstpointer b,
              gpointer      words)
{
  return rank (*(MunFound * const *) a, words) - rank (*(MunFound * const *) b, words);
}

/* Returns: the kind of what is named best; where several are, places are what people mean */
static MunFoundKind
find_best_kind (const char *words,
                GPtrArray  *fixed)
{
  MunFoundKind best = MUN_FOUND_PLACE;
  int lowest = 2;

  for (guint i = 0; i < fixed->len; i++)
    {
      const MunFound *found = fixed->pdata[i];
      int here = rank (found, words);

      if (here < lowest || (here == lowest && here < 2 && found->kind < best))
        {
          lowest = here;
          best = found->kind;
        }
    }
  return best;
}

void
mun_find_order (const char   *words,
                GPtrArray    *fixed,
                MunFoundKind *order)
{
  MunFoundKind first;
  guint n = 0;

  g_return_if_fail (words != NULL && fixed != NULL && order != NULL);

  first = is_clause (words) ? MUN_FOUND_REQUIREMENT : skip_verb (words) != NULL ? MUN_FOUND_ACTION : find_best_kind (words, fixed);
  order[n++] = first;
  for (guint kind = 0; kind < MUN_N_FOUND; kind++)
    if (kind != first)
      order[n++] = kind;
}

GPtrArray *
mun_find_fixed (const char *words)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_found_free);

  g_return_val_if_fail (words != NULL, list);

  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    if (fits (words, _(place->title), _(place->tip)) || is_named (place->id, words))
      add (list, MUN_FOUND_PLACE, _(place->title), _(place->tip), place->icon, "win.go-to", place->id);
  find_views (list, words);
  find_registers (list, words);
  find_lines (list, words);
  find_wizards (list, words);
  find_reports (list, words);
  find_additions (list, words);
  find_settings (list, words);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (fits (words, _(actions[i].title), *actions[i].detail != '\0' ? _(actions[i].detail) : ""))
      add (list, MUN_FOUND_ACTION, _(actions[i].title), *actions[i].detail != '\0' ? _(actions[i].detail) : "", actions[i].icon, actions[i].action, NULL);
  if (skip_verb (words) == NULL)
    g_ptr_array_sort_with_data (list, compare_rank, (gpointer) words);
  return list;
}

static gboolean
is_asked_for (const MunRequirement *requirement,
              const char           *detail,
              const char           *words)
{
  return mun_text_contains (requirement->id, words) || mun_text_contains (detail, words)
         || mun_text_contains (mun_catalogue_text (requirement->title, NULL), words)
         || mun_text_contains (mun_catalogue_text (requirement->question, NULL), words);
}

/* Of the number of a clause: those of this clause, and then those that have it somewhere. */
GPtrArray *
mun_find_requirements (MunCatalogue *catalogue,
                       const char   *words,
                       guint         limit)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_found_free);
  guint n = 0;
  const MunRequirement * const *requirements;

  g_return_val_if_fail (catalogue != NULL && words != NULL, list);

  requirements = mun_catalogue_get_requirements (catalogue, &n);
  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < n && list->len < limit; i++)
      {
        const MunRequirement *requirement = requirements[i];
        gboolean named = is_clause (words) && g_str_has_prefix (requirement->clause->number, words);
        g_autofree char *detail = g_strdup_printf ("%s, %s", requirement->standard->name, requirement->clause->number);

        if (turn == 0 ? named : !named && is_asked_for (requirement, detail, words))
          add (list, MUN_FOUND_REQUIREMENT, mun_catalogue_text (requirement->title, NULL), detail, "mun-conformity-symbolic",
               "win.show-requirement", requirement->id);
      }
  return list;
}
