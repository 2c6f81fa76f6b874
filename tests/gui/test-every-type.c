/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gui/filter-entry.h"
#include "gui/fixture.h"
#include "gui/grid.h"
#include "gui/record-view.h"
#include "gui/reports-page.h"

/* Whatever is recorded: a person adds it, changes it, finds it, looks at its links, its proof and its history and at the report in which it is printed, takes both steps back and makes the first
 * again, through the actions behind the keys of the window. */

static gpointer
wait_shown (Fixture *fixture,
            GType    type)
{
  gpointer found = NULL;

  for (int i = 0; i < 200 && found == NULL; i++)
    {
      settle_for (20);
      found = find_shown (GTK_WIDGET (fixture->window), type);
    }
  g_assert_nonnull (found);
  return found;
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *target)
{
  if (!(target != NULL ? gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", target) :
                         gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL)))
    g_error ("%s cannot be done", action);
  settle_for (20);
}

/* Returns: (transfer full): something that may stand in the field */
static char *
sample (MunWorkspace   *workspace,
        const MunField *field)
{
  g_autoptr(GPtrArray) targets = NULL;

  switch (field->kind)
    {
    case MUN_KIND_LINE: case MUN_KIND_TEXT:
      return g_strdup ("Lantern 7731");
    case MUN_KIND_INTEGER: case MUN_KIND_SCALE:
      return g_strdup_printf ("%d", MAX (field->minimum, 1));
    case MUN_KIND_DECIMAL: case MUN_KIND_MONEY:
      return g_strdup ("1.00");
    case MUN_KIND_DATE:
      return g_strdup (mun_workspace_get_today (workspace));
    case MUN_KIND_DATE_TIME:
      return g_strdup_printf ("%sT00:00", mun_workspace_get_today (workspace));
    case MUN_KIND_CHOICE:
      return g_strdup (field->choices[0].key);
    case MUN_KIND_YES_NO:
      return g_strdup ("1");
    case MUN_KIND_LINK: case MUN_KIND_LINKS:
      /* Decisions and evidence are entered by whom they name. */
      if (field->target == &mun_person_spec)
        return g_strdup (mun_workspace_get_person (workspace));
      /* the newest: the first audit, for one, is closed */
      targets = mun_workspace_find (workspace, field->target != NULL ? field->target : &mun_risk_spec, -1);
      return g_strdup (targets->len > 0 ? mun_record_get_id (targets->pdata[targets->len - 1]) : "");
    default:
      return g_strdup ("");
    }
}

static gboolean
has_free_title (const MunSpec *spec)
{
  MunKind kind = spec->fields[spec->title_field].kind;

  return kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT;
}

static void
fill (Fixture   *fixture,
      MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      const MunField *field = &spec->fields[i];
      gboolean wanted = field->flags & MUN_REQUIRED || i == spec->title_field;

      if (wanted && !(field->flags & MUN_COMPUTED) && !mun_record_is_set (record, i))
        {
          g_autofree char *value = sample (fixture->workspace, field);

          mun_record_set (record, i, value);
        }
    }
}

/* Returns: (transfer full): the record as the file has it, NULL when it has none */
static MunRow *
load (Fixture   *fixture,
      MunRecord *record)
{
  return mun_store_load (mun_workspace_get_store (fixture->workspace), mun_record_get_spec (record), mun_record_get_id (record), NULL);
}

static void
save (Fixture   *fixture,
      MunRecord *record)
{
  act (fixture, "win.save", NULL);
  for (int i = 0; i < 100 && mun_record_is_new (record); i++)
    settle_for (20);
  if (mun_record_is_new (record))
    {
      g_autoptr(GError) error = NULL;

      mun_workspace_save (fixture->workspace, record, NULL, &error);
      g_error ("%s was not saved: %s", mun_record_get_spec (record)->name, error != NULL ? error->message : "no reason given");
    }
}

static void
change_title (Fixture   *fixture,
              MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(MunRow) now = NULL;

  mun_record_set (record, spec->title_field, "Lantern 7732");
  act (fixture, "win.save", NULL);
  now = load (fixture, record);
  g_assert_cmpstr (now->values[spec->title_field], ==, "Lantern 7732");
}

static void
look_at_tabs (Fixture *fixture)
{
  MunRecordView *view = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_RECORD_VIEW);

  for (const char **tab = (const char *[]) { "links", "proof", "history", "form", NULL }; *tab != NULL; tab++)
    {
      mun_record_view_show_tab (view, *tab);
      settle_for (20);
    }
}

/* It is printed where reports are, and the record is there again afterwards. */
static void
look_at_report (Fixture   *fixture,
                MunRecord *record)
{
  GtkWidget *view = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_RECORD_VIEW);

  if (!gtk_widget_activate_action (view, "place.report", NULL))
    g_error ("%s cannot be printed", mun_record_get_spec (record)->name);
  wait_shown (fixture, MUN_TYPE_REPORTS_PAGE);
  act (fixture, "win.show-record", mun_record_get_id (record));
  wait_shown (fixture, MUN_TYPE_RECORD_VIEW);
}

static void
look_up (Fixture    *fixture,
      const char *words)
{
  guint rows = 0;

  act (fixture, "win.find", NULL);
  mun_filter_entry_set_text (wait_shown (fixture, MUN_TYPE_FILTER_ENTRY), words);
  for (int i = 0; i < 200 && rows != 1; i++)
    {
      MunGrid *grid;

      settle_for (20);
      grid = find_shown (GTK_WIDGET (fixture->window), MUN_TYPE_GRID);
      rows = grid != NULL ? mun_grid_get_n_rows (grid) : 0;
    }
  g_assert_cmpuint (rows, ==, 1);
  mun_filter_entry_set_text (wait_shown (fixture, MUN_TYPE_FILTER_ENTRY), "");
}

static void
undo (Fixture    *fixture,
      MunRecord  *record,
      const char *action,
      gboolean    there)
{
  g_autoptr(MunRow) now = NULL;

  act (fixture, action, NULL);
  now = load (fixture, record);
  if ((now != NULL) != there)
    g_error ("%s: after %s the record is %s", mun_record_get_spec (record)->name, action, now != NULL ? "there" : "not there");
}

static void
work_with (Fixture       *fixture,
           const MunSpec *spec)
{
  g_autoptr(MunRecord) record = NULL;
  gboolean evidence = spec->flags & MUN_SPEC_APPEND_ONLY;

  g_test_message ("%s", spec->name);
  act (fixture, "win.show-type", spec->name);
  wait_shown (fixture, MUN_TYPE_FILTER_ENTRY);
  act (fixture, "win.add", NULL);
  record = g_object_ref (mun_record_view_get_record (wait_shown (fixture, MUN_TYPE_RECORD_VIEW)));
  g_assert_true (mun_record_get_spec (record) == spec && mun_record_is_new (record));
  fill (fixture, record);
  save (fixture, record);
  if (!evidence && has_free_title (spec))
    change_title (fixture, record);
  look_at_tabs (fixture);
  look_at_report (fixture, record);
  if (has_free_title (spec))
    look_up (fixture, evidence ? "Lantern 7731" : "Lantern 7732");
  if (evidence)
    return;
  if (has_free_title (spec))
    undo (fixture, record, "win.undo", TRUE);
  undo (fixture, record, "win.undo", FALSE);
  undo (fixture, record, "win.redo", TRUE);
}

static void
test_every_type (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) head = mun_workspace_lookup (fixture->workspace, "PER-0001", NULL);
  guint n = 0;

  /* Top management may enter what is its own, too. */
  mun_workspace_set_person (fixture->workspace, mun_record_get_id (head));
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    if (!((*spec)->flags & (MUN_SPEC_SINGLE | MUN_SPEC_CHILD | MUN_SPEC_INTERNAL)))
      {
        work_with (fixture, *spec);
        n++;
      }
  g_assert_cmpuint (n, >, 40);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  fixture_set_size (1200, 800);
  fixture_add ("/every-type/work", NULL, test_every_type);
  return fixture_run ();
}
