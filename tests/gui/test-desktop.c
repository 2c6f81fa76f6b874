/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "gui/stage.h"

/* The program and the desktop around it: messages about what is due, files dropped from a folder, a printer that fails. */

#define DUE "Driver security"
#define PRINTED "Security policy"

/* Bigger than any proof may be; it takes no room on the disk. */
#define BIG (2LL * 1024 * 1024 * 1024)

/* Messages of the desktop ----------------------------------------------------------------------------------------------------- */

typedef struct {
  const char *name; /* on the bus */
  const char *xml;
  const char *path;
  char       *told; /* (nullable): title and text, parted by a line break */
  char       *id;   /* of an application that was told of */
  guint       owner;
  gboolean    owned;
} Desktop;

static GDBusConnection *bus;

static char *
read_gtk_message (GVariant *parameters)
{
  g_autoptr(GVariant) message = g_variant_get_child_value (parameters, 2);
  const char *title = "", *body = "";

  g_variant_lookup (message, "title", "&s", &title);
  g_variant_lookup (message, "body", "&s", &body);
  return g_strdup_printf ("%s\n%s", title, body);
}

static void
answer (GDBusConnection       *connection,
        const char            *sender,
        const char            *path,
        const char            *interface,
        const char            *method,
        GVariant              *parameters,
        GDBusMethodInvocation *invocation,
        gpointer               user_data)
{
  Desktop *desktop = user_data;

  if (g_str_equal (method, "Notify"))
    {
      const char *title, *body;

      g_variant_get (parameters, "(&su&s&s&s@as@a{sv}i)", NULL, NULL, NULL, &title, &body, NULL, NULL, NULL);
      g_free (desktop->told);
      desktop->told = g_strdup_printf ("%s\n%s", title, body);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
      return;
    }
  if (g_str_equal (method, "AddNotification"))
    {
      g_free (desktop->told);
      desktop->told = read_gtk_message (parameters);
      g_free (desktop->id);
      g_variant_get_child (parameters, 0, "s", &desktop->id);
    }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
owned_cb (GDBusConnection *connection,
          const char      *name,
          gpointer         user_data)
{
  ((Desktop *) user_data)->owned = TRUE;
}

static void
appear (Desktop *desktop)
{
  static const GDBusInterfaceVTable functions = { .method_call = answer };
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (desktop->xml, &error);

  g_assert_no_error (error);
  if (bus == NULL)
    bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (bus, desktop->path, node->interfaces[0], &functions, desktop, NULL, &error);
  g_assert_no_error (error);
  desktop->owner = g_bus_own_name_on_connection (bus, desktop->name, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, desktop, NULL);
  while (!desktop->owned)
    g_main_context_iteration (NULL, TRUE);
}

static void
stop_cb (gpointer data)
{
  g_error ("The desktop was told nothing of “%s”", (const char *) data);
}

static void
wait_told (Desktop *desktop)
{
  guint patience = g_timeout_add_once (30000, stop_cb, (gpointer) DUE);

  while (desktop->told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (patience);
  g_assert_true (g_str_has_prefix (desktop->told, DUE "\n"));
  g_assert_nonnull (strstr (desktop->told, "overdue"));
}

static void
vanish (Desktop *desktop)
{
  g_bus_unown_name (desktop->owner);
  g_free (desktop->told);
  g_free (desktop->id);
}

/* The desktops of most systems; a click on the message leads to the record. */
static void
tell_any_desktop (Stage *stage)
{
  Desktop desktop = {
    .name = "org.freedesktop.Notifications", .path = "/org/freedesktop/Notifications",
    .xml = "<node><interface name='org.freedesktop.Notifications'><method name='Notify'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='s'/><arg type='s'/>"
           "<arg type='as'/><arg type='a{sv}'/><arg type='i'/><arg type='u' direction='out'/></method>"
           "<method name='CloseNotification'><arg type='u'/></method></interface></node>",
  };
  g_autoptr(GError) error = NULL;

  appear (&desktop);
  stage_start (stage);
  stage_wait_shown (stage, "The path to the certificate");
  wait_told (&desktop);
  g_dbus_connection_emit_signal (bus, NULL, desktop.path, desktop.name, "ActionInvoked", g_variant_new ("(us)", 1, "default"), &error);
  g_assert_no_error (error);
  stage_wait_shown (stage, "TRN-0005 · Training");
  vanish (&desktop);
}

/* GNOME has messages of its own, kept when the program is closed. */
static void
tell_gnome (Stage *stage)
{
  Desktop desktop = {
    .name = "org.gtk.Notifications", .path = "/org/gtk/Notifications",
    .xml = "<node><interface name='org.gtk.Notifications'><method name='AddNotification'><arg type='s'/><arg type='s'/><arg type='a{sv}'/></method>"
           "<method name='RemoveNotification'><arg type='s'/><arg type='s'/></method></interface></node>",
  };

  appear (&desktop);
  stage_restart (stage);
  stage_wait_shown (stage, "The path to the certificate");
  wait_told (&desktop);
  g_assert_cmpstr (desktop.id, ==, "org.muniment.Muniment");
  vanish (&desktop);
}

/* Files ------------------------------------------------------------------------------------------------------------------------- */

static char *
write_file (Stage      *stage,
            const char *name,
            gint64      size)
{
  char *path = g_build_filename (stage_get_home (stage), name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, "Seen at the gate", -1, &error);
  g_assert_no_error (error);
  if (size > 0)
    g_assert_cmpint (truncate (path, size), ==, 0);
  return path;
}

static void
go_to (Stage      *stage,
       const char *name,
       const char *result,
       const char *shown)
{
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, name);
  stage_wait_shown (stage, result);
  stage_press (stage, "Return");
  stage_wait_shown (stage, shown);
}

static void
open_proof (Stage *stage)
{
  static const char * const tabs[] = { "Bow tie", "Links", "Proof" };

  stage_wait_focus (stage, "_Show");
  go_to (stage, "Risks", "Risk register", "RSK-0001");
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Search or filter this list");
  stage_press (stage, "Down Return");
  stage_wait_shown (stage, "RSK-0001 · Risk");
  stage_tab_to (stage, "Form");
  stage_press (stage, "End");
  stage_wait_focus (stage, "History");
  stage_press (stage, "Home");
  stage_wait_focus (stage, "Form");
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      stage_press (stage, "Right");
      stage_wait_focus (stage, tabs[i]);
    }
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Add a File…");
}

/* What is too big is refused at once, in place, and what was there stays. */
static void
drop_proof (Stage *stage)
{
  g_autofree char *small = write_file (stage, "gate.txt", 0);
  g_autofree char *big = write_file (stage, "film.mkv", BIG);
  g_autofree char *refused = g_strdup_printf ("“%s” was not added", big);

  stage_drop_file (stage, small, "Add a File…");
  stage_wait_shown (stage, "1 file added");
  stage_wait_shown (stage, "gate.txt");
  stage_drop_file (stage, big, "Add a File…");
  stage_wait_shown (stage, refused);
  stage_wait_shown (stage, "gate.txt");
  g_assert_cmpint (g_unlink (big), ==, 0);
}

/* Elsewhere only files of the program are opened, and that is said. */
static void
drop_on_window (Stage *stage)
{
  g_autofree char *other = g_build_filename (stage_get_home (stage), "other.muniment", NULL);
  g_autofree char *text = write_file (stage, "notes.txt", 0);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, g_getenv ("MUNIMENT"), "new", other, "--organisation", "Harbour Freight", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_press (stage, "Escape");
  stage_drop_file (stage, text, "RSK-0001 · Risk");
  stage_wait_shown (stage, "Only a Muniment file opens here.");
  stage_drop_file (stage, other, "RSK-0001 · Risk");
  stage_wait_shown (stage, "Harbour Freight");
}

/* The printer --------------------------------------------------------------------------------------------------------------------- */

/* Printing to a file is what every system has; the folder it goes to is not there. */
static void
lose_documents (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage_get_home (stage), "user-dirs.dirs", NULL);

  g_assert_true (g_file_set_contents (path, "XDG_DOCUMENTS_DIR=\"$HOME/gone\"\n", -1, NULL));
}

static void
print (Stage *stage)
{
  stage_wait_shown (stage, "The path to the certificate");
  stage_wait_focus (stage, "_Show");
  go_to (stage, "Reports", "Reports", "Find a report");
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Find a report");
  stage_type (stage, PRINTED);
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Export");
  stage_press (stage, "ctrl+p");
  stage_wait_shown (stage, "Print to File");
  stage_press (stage, "Tab space");
  stage_wait_shown (stage, "~/gone/output.pdf");
  stage_press (stage, "alt+p");
  stage_wait_gone (stage, "Print to File");
  stage_wait_shown (stage, "The report was not printed");
  stage_wait_shown (stage, PRINTED);
}

static void
test_desktop (void)
{
  Stage *stage = stage_prepare_demonstration ();

  lose_documents (stage);
  tell_any_desktop (stage);
  tell_gnome (stage);
  open_proof (stage);
  drop_proof (stage);
  drop_on_window (stage);
  stage_restart (stage);
  print (stage);
  g_clear_object (&bus);
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desktop/around", test_desktop);
  return g_test_run ();
}
