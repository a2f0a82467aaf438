// Photos are made small before they are sent, so that a slow line carries nine of them; what the browser can't read
// goes as it is. The chosen ones are shown.

const longest = 1600;

async function smaller(file) {
  if (file.size < 400_000) return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

function preview(input, files) {
  let list = input.parentElement.querySelector(".pictures");
  if (!list) {
    list = document.createElement("ul");
    list.className = "pictures";
    input.after(list);
  }
  for (const image of list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
  list.replaceChildren(...files.map((file) => {
    const row = document.createElement("li");
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    row.append(image);
    return row;
  }));
}

export function start(root) {
  for (const input of root.querySelectorAll("input[data-pictures]")) {
    input.addEventListener("change", async () => {
      const files = await Promise.all([...input.files].map(smaller));
      const chosen = new DataTransfer();
      for (const file of files) chosen.items.add(file);
      input.files = chosen.files;
      preview(input, files);
    });
  }
}

start(document);
